// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.archive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Kind;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Figures;

/// Reads what there is of a run, and goes on where one of its files is damaged.
final class ArchiveReader {
  private static final String WHOLE = "run.json";
  private static final String LINES = "stress.jsonl";
  private static final List<String> FILES =
      List.of(WHOLE, LINES, BenchReader.WHOLE, BenchReader.LINES, Weakenings.FILE);

  private final Path place;
  private final List<String> damage = new ArrayList<>();
  private RunRecord stress = new RunRecord();
  private BenchRecord bench = new BenchRecord();
  private Weakenings orderings = Weakenings.NONE;

  ArchiveReader(Path place) {
    this.place = place;
  }

  Archive read() throws IOException {
    if (!Files.exists(place)) {
      throw new IOException(place + ": there is no such file or directory");
    }
    if (!Files.isDirectory(place)) {
      readFile(place);
    } else if (!readDirectory()) {
      throw new IOException(damage.isEmpty() ? nothing() : String.join("; ", damage));
    }
    damage.addAll(stress.damage());
    damage.addAll(bench.damage());
    unplanned();
    return new Archive(place, stress, bench, orderings, List.copyOf(damage));
  }

  private String nothing() {
    boolean closed = !Files.isReadable(place) || !Files.isExecutable(place);
    return closed
        ? place + ": permission denied"
        : "%s: holds no run: it has none of %s".formatted(place, String.join(", ", FILES));
  }

  private boolean readDirectory() {
    boolean whole = attempt(WHOLE);
    boolean races = whole || attempt(LINES);
    if (races && !whole && !damage.isEmpty()) {
      damage.add(place.resolve(LINES) + ": read in its place, without the checker's answers");
    }
    boolean costs = readCosts();
    boolean weakened = attempt(Weakenings.FILE);
    return races || costs || weakened;
  }

  /// Benchmarks of their own are more than those that a run measures in passing.
  private boolean readCosts() {
    BenchRecord passing = bench;
    if (attempt(BenchReader.WHOLE) && bench.forks().size() < passing.forks().size()) {
      bench = passing;
    }
    return !bench.benchmarks().isEmpty() || attempt(BenchReader.LINES);
  }

  /// Reads a file if it is there, and returns whether anything came of it.
  private boolean attempt(String name) {
    Path file = place.resolve(name);
    if (!Files.exists(file)) {
      return false;
    }
    try {
      readFile(file);
      return true;
    } catch (IOException e) {
      damage.add(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void readFile(Path file) throws IOException {
    try {
      if (Files.size(file) == 0) {
        throw new IOException(file + ": is empty");
      }
      boolean lines = file.toString().endsWith(".jsonl");
      switch (lines ? Kind.ofLines(file) : Kind.of(file)) {
        case RUN -> readRun(file, lines);
        case BENCH ->
            bench = some(file, lines ? BenchReader.readLines(file) : BenchReader.readWhole(file));
        case ORDERINGS -> orderings = Weakenings.read(file);
        // As JMH writes it.
        case LIST -> bench = BenchReader.read(file);
        case OTHER -> throw new IOException(file + ": is no record of a run, or of a part of it");
      }
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": permission denied", e);
    } catch (FileSystemException e) {
      throw new IOException("%s: cannot be read: %s".formatted(file, e.getReason()), e);
    }
  }

  private void readRun(Path file, boolean lines) throws IOException {
    RunRecord races = new RunRecord();
    BenchRecord costs = new BenchRecord();
    if (lines) {
      races = RecordReader.readLines(file);
    } else {
      // Both at once: it may be large.
      RecordReader.fields(races)
          .part("bench", BenchReader.fields(costs))
          .read(file, races::addDamage);
    }
    if (races.sessions().isEmpty() && races.variants().isEmpty() && races.forks().isEmpty()) {
      throw nothing(file, races.damage());
    }
    stress = races;
    bench = costs;
  }

  private static BenchRecord some(Path file, BenchRecord costs) throws IOException {
    if (costs.sessions().isEmpty() && costs.benchmarks().isEmpty() && costs.forks().isEmpty()) {
      throw nothing(file, costs.damage());
    }
    return costs;
  }

  private static IOException nothing(Path file, List<String> damage) {
    return new IOException(
        damage.isEmpty()
            ? file + ": holds no tests and no forks"
            : "nothing can be read: " + damage.getFirst());
  }

  /// Forks of what nobody planned are in the record, and no verdict is of them.
  private void unplanned() {
    stress.forks().stream()
        .filter(fork -> stress.variant(fork.name()).isEmpty())
        .collect(groupingBy(Fork::name, TreeMap::new, toList()))
        .forEach(
            (name, forks) ->
                damage.add(
                    "%s: is not among the tests, and has %s"
                        .formatted(name, Figures.of(forks.size(), "fork"))));
  }
}
