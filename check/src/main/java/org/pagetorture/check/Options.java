// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Limits;
import org.pagetorture.check.model.MemoryModel;
import org.pagetorture.check.verdict.Models;
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

  @Option(names = "--json", paramLabel = "F", description = "Write all results into a file.")
  @Nullable Path json;

  @Option(
      names = "--seen",
      paramLabel = "F",
      description = "What JCStress saw: a JSON map from the names of tests to lists of outcomes.")
  @Nullable Path seen;

  @Option(
      names = "--executions",
      paramLabel = "N",
      description = "Explore at most so many executions per test and model. Default: 10 million.")
  private long executions = Limits.DEFAULT.executions();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Explore at most so long per test and model. Default: 10.")
  private double seconds = Limits.DEFAULT.millis() / 1000.0;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Check so many tests at a time. Default: 2.")
  private int threads = 2;

  @Option(
      names = "--tearing",
      description = "A plain access of a long or double is two, as on a 32-bit machine.")
  boolean tearing;

  @Option(names = "-v", description = "Print all outcomes of all tests.")
  boolean verbose;

  Pattern filter() {
    try {
      return Pattern.compile(filter);
    } catch (PatternSyntaxException e) {
      throw Failure.usage(
          "-t %s: not a regular expression: %s".formatted(filter, e.getDescription()));
    }
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

  Limits limits() {
    if (executions < 1) {
      throw Failure.usage("--executions %d: at least 1".formatted(executions));
    }
    if (!(seconds >= 0.001 && seconds <= 1_000_000)) {
      throw Failure.usage("--time-limit %s: 0.001 to 1000000 seconds".formatted(seconds));
    }
    return new Limits(executions, (long) (seconds * 1000), Limits.DEFAULT.events());
  }

  int threads() {
    if (threads < 1 || threads > 1000) {
      throw Failure.usage("--threads %d: 1 to 1000".formatted(threads));
    }
    return threads;
  }

  boolean wantsWitnesses() {
    return witness || svg != null;
  }
}
