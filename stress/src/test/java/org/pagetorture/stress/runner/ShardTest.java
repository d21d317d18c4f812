// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pagetorture.stress.runner.Samples.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pagetorture.journal.Failure;

class ShardTest {
  private static final List<Line.Test> PLAN = plan(new Random(7));
  private static final Map<String, List<Line.Test>> RACES =
      PLAN.stream().collect(groupingBy(Line.Test::question));

  /// Forty races in two groups, of all sizes up to sixteen variants.
  private static List<Line.Test> plan(Random random) {
    List<Line.Test> plan = new ArrayList<>();
    for (int race = 0; race < 40; race++) {
      String name = (race % 2 == 0 ? "dax.Race" : "gup.Race") + race / 2;
      int variants = 1 + random.nextInt(16);
      for (int v = 0; v < variants; v++) {
        Integer slow = random.nextInt(10) == 0 ? 16 : null;
        plan.add(variant(name + ".V" + v, null, slow, List.of("first", "second")));
      }
    }
    return plan;
  }

  private static List<List<Line.Test>> shards(List<Line.Test> plan, int n) throws Failure {
    List<List<Line.Test>> shards = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      shards.add(new Shard(i, n).partOf(plan));
    }
    return shards;
  }

  @Test
  void theShardsOfAnyNumberAreDisjointAndTogetherThePlan() throws Failure {
    for (int n = 1; n <= RACES.size(); n++) {
      List<List<Line.Test>> shards = shards(PLAN, n);
      assertThat(shards).noneMatch(List::isEmpty);
      assertThat(shards.stream().flatMap(List::stream))
          .hasSameSizeAs(PLAN)
          .containsExactlyInAnyOrderElementsOf(PLAN);
    }
  }

  @Test
  void aRaceIsInOneShard() throws Failure {
    for (List<Line.Test> shard : shards(PLAN, 5)) {
      assertThat(shard.stream().map(Line.Test::question).collect(toSet()))
          .allSatisfy(race -> assertThat(shard).containsAll(RACES.getOrDefault(race, List.of())));
    }
  }

  @Test
  void anyOrderOfThePlanGivesTheSameShards() throws Failure {
    List<Line.Test> shuffled = new ArrayList<>(PLAN);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(shards(shuffled, 7)).isEqualTo(shards(PLAN, 7));
  }

  @Test
  void shardsHaveTheSameToDoWithinATenth() throws Failure {
    for (int n = 2; n <= 8; n++) {
      IntSummaryStatistics costs =
          shards(PLAN, n).stream().mapToInt(ShardTest::cost).summaryStatistics();
      assertThat(costs.getMax() - costs.getMin()).isLessThanOrEqualTo(costs.getMin() / 10);
    }
  }

  private static int cost(List<Line.Test> shard) {
    return shard.stream().mapToInt(test -> test.strideSize() == null ? 1 : 2).sum();
  }

  @Test
  void aSlowVariantCountsTwice() throws Failure {
    List<Line.Test> plan = new ArrayList<>();
    plan.add(variant("rcu.ReadVsFree.Slow", null, 16, List.of("read", "free")));
    IntStream.range(0, 4).forEach(i -> plan.add(variant("dax.Race" + i + ".V", null)));

    assertThat(shards(plan, 2)).extracting(List::size).containsExactly(2, 3);
  }

  @Test
  void moreShardsThanRacesAreRefused() {
    List<Line.Test> plan = List.of(variant("dax.A.V", null), variant("dax.A.W", null));

    assertThatThrownBy(() -> new Shard(1, 2).partOf(plan))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exitCode).isEqualTo(2))
        .hasMessage("--shard 1/2: more shards than races, of which there are 1");
  }
}
