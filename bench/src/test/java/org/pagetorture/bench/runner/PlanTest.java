// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.pagetorture.bench.Rounds;
import org.pagetorture.journal.Failure;

class PlanTest {
  private static Plan plan(boolean brief, List<String> natives, String... args) throws Failure {
    try {
      return new Plan(new CommandLineOptions(args), brief, natives);
    } catch (CommandLineOptionException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> ids(String... args) throws Failure {
    return plan(false, List.of(), args).benchmarks().stream().map(Line.Benchmark::id).toList();
  }

  @Test
  void aBenchmarkBringsItsBaseline() throws Failure {
    assertThat(ids("GupBench.gup", "-p", "strategy=BreakLayouts,SplitCount"))
        .containsExactly(
            "GupBench.baseline@1",
            "GupBench.gup:strategy=BreakLayouts@1",
            "GupBench.gup:strategy=SplitCount@1");
  }

  @Test
  void aBenchmarkIsComparedWithTheBaselineOfItsParameters() throws Failure {
    Map<String, String> params = Map.of("pages", "256", "strategy", "RcuFence");
    assertThat(plan(false, List.of(), "DrainBench").benchmarks())
        .filteredOn(b -> b.params().equals(params))
        .singleElement()
        .extracting(Line.Benchmark::baseline)
        .isEqualTo("DrainBench.baseline:pages=256@1");
  }

  @Test
  void aGroupIsComparedWithTheQuietOneOfItsStrategy() throws Failure {
    assertThat(plan(false, List.of(), "StolenBench", "-p", "strategy=Srcu").benchmarks())
        .extracting(Line.Benchmark::id, Line.Benchmark::baseline)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("StolenBench.quiet:strategy=Srcu@2", ""),
            org.assertj.core.groups.Tuple.tuple(
                "StolenBench.stolen:strategy=Srcu@2", "StolenBench.quiet:strategy=Srcu@2"));
  }

  @Test
  void aTwinRunsOnceAndWhereItCan() throws Failure {
    String[] args = {"GupBench.pinUnpin"};
    assertThat(plan(false, List.of("gup"), args).benchmarks())
        .filteredOn(b -> b.origin() == Line.Origin.c)
        .singleElement()
        .isEqualTo(
            new Line.Benchmark("c.gup@1", "c", "gup", Map.of(), 1, Line.Origin.c, "ns/op", "", ""));
    assertThat(plan(false, List.of("gup"), args).benchmarks())
        .filteredOn(b -> b.method().equals("pinUnpin"))
        .allSatisfy(b -> assertThat(b.twin()).isEqualTo("c.gup@1"));
    assertThat(plan(false, List.of(), args).benchmarks())
        .allSatisfy(b -> assertThat(b.twin()).isEmpty());
  }

  @Test
  void aTwinIsThatOfTheParametersValue() throws Failure {
    List<String> natives = List.of("urcu_mb_synchronize_idle");
    assertThat(plan(false, natives, "SynchronizeBench.fence").benchmarks())
        .filteredOn(b -> !b.twin().isEmpty())
        .singleElement()
        .extracting(Line.Benchmark::id, Line.Benchmark::twin)
        .containsExactly("SynchronizeBench.fence:readers=idle@1", "c.urcu_mb_synchronize_idle@1");
  }

  @Test
  void threadsAreSweptUnlessTheUserSays() throws Failure {
    assertThat(ids("RefcountBench.baseline"))
        .startsWith("RefcountBench.baseline@1", "RefcountBench.baseline@2")
        .hasSizeGreaterThan(2);
    assertThat(ids("RefcountBench.baseline", "-t", "3"))
        .containsExactly("RefcountBench.baseline@3");
  }

  @Test
  void strategiesHaveMoreForksUnlessTheUserSays() throws Failure {
    Plan plan = plan(false, List.of("gup"), "GupBench.pinUnpin|MixBench.baseline");
    assertThat(plan.benchmarks())
        .filteredOn(b -> !b.subject().equals("MixBench"))
        .allMatch(b -> plan.rounds(b) == Rounds.AMONG_STRATEGIES);
    assertThat(plan.benchmarks())
        .filteredOn(b -> b.subject().equals("MixBench"))
        .isNotEmpty()
        .allMatch(b -> plan.rounds(b) == 5);
    Plan asked = plan(false, List.of(), "GupBench.pinUnpin", "-f", "2");
    assertThat(asked.benchmarks()).allMatch(b -> asked.rounds(b) == 2);
  }

  @Test
  void theShortVersionIsPartOfTheWhole() throws Failure {
    List<Line.Benchmark> whole = plan(false, List.of()).benchmarks();
    List<Line.Benchmark> brief = plan(true, List.of()).benchmarks();
    assertThat(whole).containsAll(brief);
    assertThat(brief).hasSizeBetween(20, whole.size() / 2);
    assertThat(whole).extracting(Line.Benchmark::id).doesNotHaveDuplicates();
  }

  @Test
  void whatMatchesNothingIsSaid() {
    assertThatThrownBy(() -> ids("NoSuchBench")).hasMessageContaining("NoSuchBench: matches no");
    assertThatThrownBy(() -> ids("(")).hasMessageContaining("(: Unclosed group");
    assertThatThrownBy(() -> plan(true, List.of(), "DrainBench"))
        .hasMessageContaining("--brief: none of these");
  }
}
