// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Figures;

/// Reads a run, be it ours or one that JCStress or JMH wrote by themselves.
///
/// JCStress' results are serialised Java objects, and take its classes to be read. A process of its
/// own does that: it lets no other classes in, and prints lines of our record.
final class Importer {
  private final Tree tree;
  private final @Nullable Path jar;

  /// Reads the grades of other people's tests in their `jar`.
  Importer(Tree tree, @Nullable Path jar) {
    this.tree = tree;
    this.jar = jar;
  }

  Archive read(Path place) {
    if (jar != null && !Files.isReadable(jar)) {
      throw Failure.usage("--jar " + jar + ": no such file");
    }
    if (place.toString().endsWith(".gz") && Files.isReadable(place)) {
      return jcstress(place);
    }
    try {
      return Archive.read(place);
    } catch (IOException e) {
      throw Failure.usage("cannot read " + RunDirectory.reason(e));
    }
  }

  private Archive jcstress(Path file) {
    RunRecord record = new RunRecord();
    List<String> errors = new ArrayList<>();
    int exit;
    try (Runner<Line> reader = Runner.importer(tree, jar, file)) {
      exit = reader.watch(record::add, errors::add);
    }
    if (exit != Exit.CLEAN || record.forks().isEmpty()) {
      String why = errors.isEmpty() ? "its reader ended with exit " + exit : errors.getFirst();
      throw exit == Exit.USAGE ? Failure.usage(why) : Failure.infrastructure(why);
    }
    long ungraded = record.variants().stream().filter(v -> v.outcomes().isEmpty()).count();
    if (ungraded > 0) {
      errors.add(
          "%s: outcomes of %s have no grade here; --jar names the jar that grades them"
              .formatted(file, Figures.of((int) ungraded, "test")));
    }
    return new Archive(file, record, new BenchRecord(), Weakenings.NONE, List.copyOf(errors));
  }
}
