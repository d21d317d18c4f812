// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.compare.Differences.Level;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Comparison.Word;
import org.pagetorture.results.verdict.KnownRates;

/// Costs, and orderings.
class CostChangesTest {
  private static final Pattern ALL = Pattern.compile("");
  private static final Path ORDERINGS =
      Path.of("src/test/resources/org/pagetorture/results/orderings/weakened.json");

  @TempDir Path dir;

  /// A run on a machine of that architecture, whose benchmark and baseline take so many ns.
  private static Archive run(String arch, double ns, double baselineNs, long seed) {
    BenchFixture fixture = new BenchFixture(8, seed);
    String baseline = fixture.add("A", "baseline", Map.of(), 1, baselineNs, "", "");
    fixture.add("A", "b", Map.of(), 1, ns, baseline, "");
    RunRecord record = new Fixture("25.0.3", arch).record();
    return new Archive(Path.of("a"), record, fixture.record(), Weakenings.NONE, List.of());
  }

  private static CostChanges costs(Archive here, Archive there) {
    return CostChanges.of(here, there, ALL);
  }

  @Test
  void onOneMachineTimesAreCompared() {
    CostChanges costs = costs(run("amd64", 10, 4, 1), run("amd64", 13, 4, 2));
    assertThat(costs.oneMachine()).isTrue();
    assertThat(costs.machines()).containsExactly("AMD EPYC", "2 CPUs", "amd64", "hypervisor KVM");
    assertThat(costs.differing())
        .singleElement()
        .returns("A.b@1", r -> r.id())
        .returns(Word.SLOWER, r -> r.comparison().word())
        .satisfies(r -> assertThat(r.comparison().ratio().value()).isBetween(1.2, 1.4));
    assertThat(costs.isSlower()).isTrue();
  }

  /// Twenty machines that are three times as slow: at most one may look as if that were news.
  @Test
  void acrossMachinesOnlyWhatEachTakesOfItsOwnBaseline() {
    int differing = 0;
    for (int seed = 0; seed < 40; seed += 2) {
      CostChanges costs = costs(run("amd64", 10, 4, seed), run("aarch64", 30, 12, seed + 1));
      assertThat(costs.oneMachine()).isFalse();
      assertThat(costs.against().rows())
          .singleElement()
          .returns("A.b@1", r -> r.id())
          .satisfies(r -> assertThat(r.there().value()).isBetween(2.3, 2.7));
      differing += costs.differing().size();
    }
    assertThat(differing).isLessThanOrEqualTo(1);
  }

  @Test
  void aRatioOfRatiosThatDiffersIsSaidTo() {
    CostChanges costs = costs(run("amd64", 10, 4, 1), run("aarch64", 48, 12, 2));
    assertThat(costs.differing())
        .singleElement()
        .satisfies(r -> assertThat(r.comparison().ratio().value()).isBetween(1.4, 1.8));
  }

  @Test
  void aSlowerBenchmarkFailsWhereItIsAskedFor() {
    Differences d =
        Differences.of(
            run("amd64", 10, 4, 1), run("amd64", 13, 4, 2), ALL, new KnownRates(Path.of("none")));
    assertThat(d.fails(Level.RATE)).isFalse();
    assertThat(d.fails(Level.BENCH)).isTrue();
    assertThat(d.equal()).isFalse();
  }

  /// As JMH's own JSON does not.
  @Test
  void whereNobodySaysOnWhichMachineItIsTakenForOne() {
    Archive known = run("amd64", 13, 4, 2);
    Archive nameless =
        new Archive(
            Path.of("jmh.json"),
            new RunRecord(),
            withoutRun(run("amd64", 10, 4, 1).bench()),
            Weakenings.NONE,
            List.of());
    CostChanges costs = costs(nameless, known);
    assertThat(costs.oneMachine()).isTrue();
    assertThat(costs.measure()).contains("nobody says on which machine");
    assertThat(costs.differing()).singleElement().returns("A.b@1", r -> r.id());
  }

  private static BenchRecord withoutRun(BenchRecord all) {
    BenchRecord some = new BenchRecord();
    all.benchmarks().forEach(some::add);
    all.forks().forEach(some::add);
    return some;
  }

  @Test
  void anOrderingThatIsNeededOtherwiseIsNamed() throws IOException {
    Path later = dir.resolve("later.json");
    Files.writeString(later, Files.readString(ORDERINGS).replace("TSO", "JMM"));
    Weakenings one = Weakenings.read(ORDERINGS);
    assertThat(NeedChange.of(one, one, ALL)).isEmpty();
    assertThat(NeedChange.common(one, one, ALL)).isPositive();
    assertThat(NeedChange.of(one, Weakenings.read(later), ALL))
        .isNotEmpty()
        .allSatisfy(
            c -> {
              assertThat(c.from()).isEqualTo("needed under TSO");
              assertThat(c.to()).isEqualTo("needed under JMM");
              assertThat(c.because()).isNotEmpty();
            });
  }
}
