// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.RunRecord;

/// A run that was kept: its races with what the checker said, its benchmarks, and its orderings.
///
/// What a run does not have is empty.
///
/// @param place the directory or file it was read from
/// @param damage what could not be read, and why, in words; the rest is there
public record Archive(
    Path place, RunRecord stress, BenchRecord bench, Weakenings orderings, List<String> damage) {

  /// Reads a run's directory, or one of its files: `run.json`, `stress.jsonl`, `bench.json`,
  /// `bench.jsonl` or `orderings.json`, by whatever name; or what JMH writes with `-rf json`.
  ///
  /// @throws IOException if nothing of it can be read: one line that says what and where
  public static Archive read(Path place) throws IOException {
    return new ArchiveReader(place).read();
  }

  /// This one, with what only the other has, and with whichever benchmarks have more forks: a run
  /// measures some in passing.
  public Archive with(Archive other) {
    List<String> both = new ArrayList<>(damage);
    both.addAll(other.damage);
    return new Archive(
        place,
        stress.variants().isEmpty() ? other.stress : stress,
        bench.forks().size() < other.bench.forks().size() ? other.bench : bench,
        orderings.sites().isEmpty() ? other.orderings : orderings,
        List.copyOf(both));
  }

  /// What to call it beside others: the name of its directory.
  public String name() {
    return String.valueOf(place.toAbsolutePath().normalize().getFileName());
  }
}
