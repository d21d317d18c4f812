// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.model.MemoryModel;
import org.pagetorture.check.verdict.Models;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the user asks for.
final class Options {
  @Option(
      names = "--jar",
      paramLabel = "F",
      description = "A jar or class directory of tests, or of classes that they need. Repeatable.")
  List<Path> jars = new ArrayList<>();

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      description = "Check the tests that have a match in their names. Default: all.")
  private String filter = "";

  @Option(
      names = "--model",
      split = ",",
      paramLabel = "sc|tso|jmm",
      description = "Explore under this memory model alone. Repeatable. Default: all.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--witness",
      description = "Show an execution of each hazard and of each outcome that SC does not allow.")
  boolean witness;

  @Option(
      names = "--svg",
      paramLabel = "DIR",
      description = "Draw those executions into files in a directory.")
  @Nullable Path svg;

  @Option(
      names = "--replay",
      paramLabel = "NAME",
      description = "Show the execution of that name, which --witness and --json tell.")
  @Nullable String replay;

  @Option(
      names = "--json",
      paramLabel = "F",
      description = "Write all results, with those executions, into a file.")
  @Nullable Path json;

  @Option(
      names = "--seen",
      paramLabel = "F",
      description = "What JCStress saw: a JSON map from the names of tests to lists of outcomes.")
  @Nullable Path seen;

  @Mixin final Bounds bounds = new Bounds();

  @Option(
      names = "--tearing",
      description = "A plain access of a long or double is two, as on a 32-bit machine.")
  boolean tearing;

  @Option(names = "-v", description = "Print all outcomes of all tests.")
  boolean verbose;

  Pattern filter() {
    return Selection.filter(filter);
  }

  /// The models to explore, the strongest first.
  List<MemoryModel> models() {
    TreeSet<MemoryModel> chosen = new TreeSet<>();
    for (String id : models) {
      chosen.add(
          Models.named(id)
              .orElseThrow(() -> Failure.usage("--model %s: none of sc, tso, jmm".formatted(id))));
    }
    return chosen.isEmpty() ? Models.ALL : List.copyOf(chosen);
  }

  boolean wantsWitnesses() {
    return witness || svg != null || json != null;
  }
}
