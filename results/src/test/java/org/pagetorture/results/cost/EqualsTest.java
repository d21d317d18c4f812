// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.stats.Comparison.Word;

/// Two real runs of the same, one after the other on the same machine: they agree.
class EqualsTest {
  private static final Path RUNS = Path.of("src/test/resources/org/pagetorture/results");

  private static BenchRecord run(String name) throws IOException {
    BenchRecord record = BenchReader.readLines(RUNS.resolve(name));
    assertThat(record.damage()).isEmpty();
    assertThat(record.forks()).hasSizeGreaterThan(100).noneMatch(BenchFork::isFailure);
    return record;
  }

  private static Against compared(BenchRecord one, BenchRecord other) {
    return requireNonNull(Costs.of(one, 1).against(one, other, "the other", 1).against());
  }

  @Test
  void atMostOneInTwentyDiffers() throws IOException {
    Against against = compared(run("same-1.jsonl"), run("same-2.jsonl"));
    assertThat(against.rows()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(against.weakest()).isEmpty();
    assertThat(against.rows())
        .filteredOn(r -> r.comparison().word() != Word.SAME)
        .hasSizeLessThanOrEqualTo(1);
  }

  /// What agrees has to be able not to.
  @Test
  void whatTakesHalfAsLongAgainDiffers() throws IOException {
    BenchRecord one = run("same-1.jsonl");
    BenchRecord slower = new BenchRecord();
    one.sessions().forEach(slower::add);
    one.benchmarks().forEach(slower::add);
    for (BenchFork f : run("same-2.jsonl").forks()) {
      slower.add(
          new BenchFork(
              f.id(),
              f.round(),
              f.status(),
              f.started(),
              f.wallMs(),
              f.scores().stream().map(ns -> 1.5 * ns).toList(),
              f.waitNs(),
              f.wallNs(),
              f.stealTicks(),
              f.parts(),
              f.latency(),
              f.message()));
    }
    assertThat(compared(slower, one).rows())
        .filteredOn(r -> r.comparison().word() == Word.SLOWER)
        .hasSizeGreaterThan(10);
  }
}
