// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchFork.Status;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.bench.Benchmark.Origin;
import org.pagetorture.results.cost.Table.Kind;
import org.pagetorture.results.stats.Comparison.Word;

class CostsTest {
  private final BenchRecord record = BenchFixture.full(8).record();
  private final Costs costs = Costs.of(record, 1);

  private Table table(String title) {
    return costs.tables().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow();
  }

  private static Cost row(Table table, String label) {
    return table.rows().stream().filter(r -> r.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void eachConfigurationStandsInATable() {
    assertThat(costs.tables())
        .extracting(Table::title)
        .containsExactly("strategies", "faults", "GupBench", "c", "RefcountBench", "MixBench");
    assertThat(table("strategies").rows())
        .extracting(r -> r.benchmark().subject())
        .contains("GupBench", "TruncateBench", "StolenBench");
    assertThat(costs.latency()).extracting(Tail::operation).containsExactly("synchronize");
  }

  @Test
  void baselinesStandBeforeWhatRefersToThem() {
    assertThat(table("RefcountBench").rows())
        .extracting(Cost::label)
        .containsExactly("baseline", "getPut", "tryGetPut");
    assertThat(row(table("RefcountBench"), "baseline").toBaseline()).isNull();
    assertThat(table("faults").rows().stream().filter(r -> r.benchmark().isBare())).hasSize(2);
  }

  @Test
  void eachIsComparedWithItsBaselineAndItsTwin() {
    Cost slow = row(table("RefcountBench"), "tryGetPut");
    assertThat(requireNonNull(slow.toBaseline()).word()).isEqualTo(Word.SLOWER);
    assertThat(slow.toTwin()).isNull();
    Cost same = row(table("RefcountBench"), "getPut");
    assertThat(requireNonNull(same.toBaseline()).word()).isEqualTo(Word.SAME);
    assertThat(requireNonNull(same.toTwin()).value()).isCloseTo(4.2 / 4.1, within(0.05));
  }

  @Test
  void aFaultPathAddsADifference() {
    Cost locked = row(table("faults"), "found Locked @2");
    assertThat(requireNonNull(locked.added()).value()).isCloseTo(9, within(1.5));
    assertThat(requireNonNull(locked.added()).interval())
        .satisfies(i -> assertThat(requireNonNull(i).low()).isPositive());
  }

  @Test
  void eachPartOfAGroupHasItsRow() {
    assertThat(table("MixBench").rows())
        .extracting(Cost::label)
        .contains(
            "mix.gup BreakLayouts truncates=0 @2", "mix.truncate BreakLayouts truncates=0 @2");
  }

  /// t (1 - r0/r1) with t = 440, r0 = 4 and r1 = 5.
  @Test
  void stolenTime() {
    Cost stolen =
        table("strategies").rows().stream()
            .filter(r -> r.id().equals("StolenBench.stolen:strategy=BreakLayouts@2"))
            .findFirst()
            .orElseThrow();
    assertThat(stolen.value().value()).isCloseTo(88, within(15.0));
    assertThat(stolen.value().forks()).isEqualTo(8);
  }

  @Test
  void theSameSeedSaysTheSame() {
    assertThat(Costs.of(record, 1)).isEqualTo(costs);
  }

  private static BenchFork fork(int round, List<Double> scores, List<Long> waits) {
    List<Long> walls = scores.stream().map(_ -> 1_000_000L).toList();
    List<Long> steal = scores.stream().map(_ -> 0L).toList();
    return new BenchFork(
        "A.b@4", round, Status.ok, "", 9, scores, waits, walls, steal, Map.of(), Map.of(), "");
  }

  @Test
  void delayedIterationsAreLeftOutOfTheMedian() {
    BenchFixture fixture = new BenchFixture(1, 1);
    fixture.add(new Benchmark("A.b@4", "A", "b", Map.of(), 1, Origin.jmh, "ns/op", "", ""));
    fixture.add(fork(0, List.of(4.0, 9.0, 9.0, 4.2), List.of(0L, 20_001L, 50_000L, 20_000L)));
    Costs left = Costs.of(fixture.record(), 1);
    assertThat(left.tables().getFirst().rows().getFirst().value().value()).isEqualTo(4.1);
    assertThat(left.tally()).isEqualTo(new Tally(1, 0, 0, 4, 2, 0));
  }

  @Test
  void threadsThatOutnumberTheCpusWaitForOneAnother() {
    BenchFixture fixture = new BenchFixture(1, 1);
    fixture.add(new Benchmark("A.b@4", "A", "b", Map.of(), 4, Origin.jmh, "ns/op", "", ""));
    fixture.add(fork(0, List.of(4.0, 9.0), List.of(900_000L, 900_000L)));
    assertThat(Costs.of(fixture.record(), 1).tally()).isEqualTo(new Tally(1, 0, 0, 2, 0, 0));
  }

  /// Twenty comparisons of a run with another of the same: at most one may say that they differ.
  @Test
  void equalRunsDoNotDiffer() {
    BenchRecord[] runs = new BenchRecord[2];
    for (int i = 0; i < 2; i++) {
      BenchFixture fixture = new BenchFixture(8, 100 + i);
      for (int b = 0; b < 20; b++) {
        fixture.add("A", "b" + b, Map.of(), 1, 4 + b, "", "");
      }
      runs[i] = fixture.record();
    }
    Against against = requireNonNull(costs(runs[0]).against(runs[0], runs[1], "b", 1).against());
    assertThat(against.rows()).hasSize(20);
    assertThat(against.rows().stream().filter(r -> r.comparison().word() != Word.SAME))
        .hasSizeLessThanOrEqualTo(1);
  }

  private static Costs costs(BenchRecord record) {
    return Costs.of(record, 1);
  }

  @Test
  void aRunThatIsSlowerIsSaidToBe() {
    BenchFixture fast = new BenchFixture(8, 1);
    fast.add("A", "b", Map.of(), 1, 4, "", "");
    BenchFixture slow = new BenchFixture(8, 2);
    slow.add("A", "b", Map.of(), 1, 5, "", "");
    slow.add("A", "other", Map.of(), 1, 5, "", "");
    Costs beside = costs(slow.record()).against(slow.record(), fast.record(), "fast", 1);
    Against against = requireNonNull(beside.against());
    assertThat(against.rows().stream().map(r -> r.comparison().word()).collect(Collectors.toSet()))
        .containsExactly(Word.SLOWER);
    assertThat(against.notes())
        .containsExactly("1 configuration without figures to compare in this run");
  }

  @Test
  void strategiesComeFirst() {
    assertThat(costs.tables().getFirst().kind()).isEqualTo(Kind.strategies);
  }
}
