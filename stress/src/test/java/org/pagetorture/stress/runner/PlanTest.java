// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;
import static org.pagetorture.stress.runner.Preset.DEFAULT;
import static org.pagetorture.stress.runner.Preset.QUICK;
import static org.pagetorture.stress.runner.Preset.SANITY;
import static org.pagetorture.stress.runner.Preset.TOUGH;
import static org.pagetorture.stress.runner.Samples.PLENTY;
import static org.pagetorture.stress.runner.Samples.settings;
import static org.pagetorture.stress.runner.Samples.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final long MINUTE = 60_000;

  private static final Line.Test SOUND = variant("dax.GupVsTruncate.Sound", null);
  private static final Line.Test BUSTED = variant("dax.GupVsTruncate.BustedOne", INTERLEAVING);
  private static final Line.Test BUFFERED = variant("dax.GupVsTruncate.BustedTwo", STORE_BUFFER);
  private static final Line.Test WEAK = variant("rcu.ReadVsFree.BustedThree", REORDERING);
  private static final List<Line.Test> ALL = List.of(SOUND, BUSTED, BUFFERED, WEAK);

  /// What a fork shows, in these tests.
  private interface Vm {
    Line.Fork run(Plan.Step step, int n);
  }

  /// Runs a whole plan, with a clock that only the forks advance.
  private static List<Plan.Step> play(Plan plan, Results results, long budgetMs, Vm vm) {
    List<Plan.Step> steps = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    long left = budgetMs;
    Optional<Plan.Step> next = plan.next(results, left);
    while (next.isPresent()) {
      Plan.Step step = next.get();
      steps.add(step);
      left -= step.expectedMs();
      String config = step.config().key(step.test().name(), List.of());
      results.add(vm.run(step, numbers.merge(config, 1, Integer::sum)));
      next = plan.next(results, left);
    }
    assertThat(left).isNotNegative();
    return steps;
  }

  private static Plan plan(Settings settings, List<Line.Test> tests) {
    return new Plan(settings, tests, tests);
  }

  private static List<Plan.Step> play(Plan plan, long budgetMs, Vm vm) {
    return play(plan, new Results(List.of()), budgetMs, vm);
  }

  private static Line.Fork plenty(Plan.Step step, int n) {
    return step.test().needs() == null ? Samples.normal(step, n, PLENTY) : Samples.shown(step, n);
  }

  private static List<String> names(List<Plan.Step> steps) {
    return steps.stream().map(s -> s.test().name()).toList();
  }

  private static List<String> modes(List<Plan.Step> steps) {
    return steps.stream()
        .map(s -> s.config().modes() + String.join(" ", s.config().flags()))
        .toList();
  }

  private static List<String> modes(List<Plan.Step> steps, Line.Test test) {
    return modes(steps.stream().filter(s -> s.test().equals(test)).toList());
  }

  @Test
  void everyVariantIsTouchedBeforeAnyIsRepeated() {
    List<Plan.Step> steps = play(plan(settings(DEFAULT), ALL), 5 * MINUTE, PlanTest::plenty);

    assertThat(names(steps.subList(0, 4))).doesNotHaveDuplicates();
    assertThat(modes(steps.subList(0, 4))).containsOnly("C2+C2");
    assertThat(steps).hasSizeGreaterThan(4);
  }

  @Test
  void groupsTakeTurns() {
    List<Line.Test> tests = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> tests.add(variant("dax.Race.V" + i, null)));
    tests.add(variant("gup.Race.V", null));

    List<Line.Test> order = plan(settings(QUICK), tests).tests();

    assertThat(order).hasSize(21);
    assertThat(order.subList(0, 2)).extracting(Line.Test::group).contains("gup");
  }

  @Test
  void theSeedDecidesTheOrder() {
    List<Line.Test> tests = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> tests.add(variant("dax.Race.V" + i, null)));
    Settings other =
        new Settings(".*", QUICK, 300_000, 43, null, List.of(), List.of(), Shard.WHOLE);

    List<Line.Test> order = plan(settings(QUICK), tests).tests();

    assertThat(plan(settings(QUICK), tests).tests()).isEqualTo(order);
    assertThat(plan(other, tests).tests())
        .isNotEqualTo(order)
        .containsExactlyInAnyOrderElementsOf(order);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 700, 3_000, 20_000})
  void whatASmallBudgetCannotCoverIsLeft(long budgetMs) {
    Plan plan = plan(settings(DEFAULT), ALL);
    Results results = new Results(List.of());

    List<Plan.Step> steps = play(plan, results, budgetMs, PlanTest::plenty);

    assertThat(plan.left(results)).hasSize(Math.max(0, 4 - steps.size()));
    assertThat(plan.left(results))
        .extracting(Line.Missing::missing)
        .allMatch("no C2+C2 fork"::equals);
  }

  @Test
  void aBudgetIsSpreadOverAllVariants() {
    List<Line.Test> tests =
        IntStream.range(0, 100).mapToObj(i -> variant("dax.Race.V" + i, null)).toList();

    List<Plan.Step> steps = play(plan(settings(QUICK), tests), 2 * MINUTE, PlanTest::plenty);

    assertThat(names(steps).stream().distinct()).hasSize(100);
    assertThat(steps).allMatch(s -> s.iters() * s.timeMs() >= 180);
  }

  @Test
  void aVariantBelowItsFloorRunsAgain() {
    Plan plan = plan(settings(QUICK), List.of(SOUND));
    Results results = new Results(List.of());
    Plan.Step first = plan.next(results, MINUTE).orElseThrow();
    results.add(Samples.normal(first, 0, 120_000));

    Plan.Step again = plan.next(results, MINUTE).orElseThrow();

    assertThat(plan.left(results))
        .containsExactly(new Line.Missing(SOUND.name(), "120000 of 300000 samples"));
    assertThat(again.config().modes()).isEqualTo("C2+C2");
    assertThat(again.iters() * again.timeMs()).isGreaterThan(first.iters() * first.timeMs());
    results.add(Samples.normal(again, 1, 760_000));
    assertThat(plan.left(results)).isEmpty();
  }

  @Test
  void aSlowVariantOwesLess() {
    Line.Test slow = variant("rcu.ReadVsFree.Slow", null, 16, List.of("read", "free"));
    Plan plan = plan(settings(QUICK), List.of(slow));
    Results results = new Results(List.of());
    Plan.Step first = plan.next(results, MINUTE).orElseThrow();

    results.add(Samples.normal(first, 0, 9_999));
    assertThat(plan.left(results)).hasSize(1);
    results.add(Samples.normal(first, 1, 1));
    assertThat(plan.left(results)).isEmpty();
  }

  @Test
  void aSlowVariantDoesNotStarveTheOthers() {
    Line.Test slow = variant("dax.Race.TooSlow", null);
    Plan plan = plan(settings(QUICK), List.of(slow, BUSTED, SOUND));

    List<Plan.Step> steps = play(plan, MINUTE, (step, n) -> Samples.normal(step, n, 1000));

    assertThat(names(steps).stream().filter(SOUND.name()::equals).count()).isGreaterThan(3);
    assertThat(names(steps).stream().filter(BUSTED.name()::equals).count()).isGreaterThan(3);
  }

  @Test
  void aHidingControlIsChasedForAWhile() {
    Plan plan = plan(settings(QUICK), List.of(BUSTED, BUFFERED, WEAK));
    Results results = new Results(List.of());

    List<Plan.Step> steps =
        play(plan, results, 10 * MINUTE, (step, n) -> Samples.normal(step, n, PLENTY));

    assertThat(names(steps).stream().filter(BUSTED.name()::equals)).hasSize(9);
    assertThat(modes(steps, BUSTED)).contains("C2+C2", "C1+C1", "INT+INT");
    assertThat(modes(steps, BUFFERED)).containsOnly("C2+C2", "C2+C1", "C1+C2");
    assertThat(names(steps).stream().filter(WEAK.name()::equals)).hasSize(3);
    assertThat(plan.left(results)).isEmpty();
  }

  @Test
  void aControlThatWasNotChasedIsLeft() {
    Plan plan = plan(settings(QUICK), List.of(BUSTED));
    Results results = new Results(List.of());
    Plan.Step first = plan.next(results, MINUTE).orElseThrow();
    results.add(Samples.normal(first, 0, PLENTY));

    assertThat(plan.left(results))
        .containsExactly(new Line.Missing(BUSTED.name(), "hazard not seen in 1 of 9 forks"));
    results.add(Samples.shown(first, 1));
    assertThat(plan.left(results)).isEmpty();
  }

  @Test
  void aFailingConfigurationIsGivenUp() {
    Plan plan = plan(settings(QUICK), List.of(SOUND));
    Results results = new Results(List.of());

    List<Plan.Step> steps = play(plan, results, 10 * MINUTE, Samples::crashed);

    assertThat(modes(steps).stream().filter("C2+C2"::equals)).hasSize(2);
    assertThat(plan.left(results)).isEmpty();
    assertThat(plan.exhausted(results)).isTrue();
  }

  @Test
  void sanityRunsEachVariantOnce() {
    List<Plan.Step> steps =
        play(plan(settings(SANITY), ALL), MINUTE, (step, n) -> Samples.normal(step, n, 1));

    assertThat(names(steps)).hasSize(4).doesNotHaveDuplicates();
    assertThat(steps).allMatch(s -> s.iters() == 1 && s.timeMs() == 0);
  }

  @Test
  void quickTriesTheModesWhereTheRaceShows() {
    Plan plan = plan(settings(QUICK), List.of(SOUND, BUSTED));

    List<Plan.Step> steps = play(plan, 10 * MINUTE, PlanTest::plenty);

    assertThat(modes(steps, SOUND)).containsExactly("C2+C2", "C1+C1", "INT+INT");
  }

  @Test
  void theControlsOfItsRaceTellWhereAVariantMayFail() {
    Plan plan = new Plan(settings(QUICK), List.of(SOUND), List.of(SOUND, BUFFERED));

    assertThat(modes(play(plan, 10 * MINUTE, PlanTest::plenty)))
        .containsExactly("C2+C2", "C2+C1", "C1+C2");
  }

  @Test
  void defaultTriesEveryMode() {
    List<Plan.Step> steps =
        play(plan(settings(DEFAULT), List.of(SOUND)), 10 * MINUTE, PlanTest::plenty);

    assertThat(modes(steps))
        .hasSize(12)
        .doesNotHaveDuplicates()
        .contains("INT+C1", "VM-Xint", "VM-XX:TieredStopAtLevel=1")
        .contains("C2+C2-XX:+UseCompactObjectHeaders");
  }

  @Test
  void toughDoesItTenTimes() {
    List<Plan.Step> steps =
        play(plan(settings(TOUGH), List.of(SOUND)), 60 * MINUTE, PlanTest::plenty);

    assertThat(steps).hasSize(120);
    assertThat(modes(steps.subList(0, 12))).doesNotHaveDuplicates();
  }

  @Test
  void theUsersModesAndForksOverride() {
    Settings settings =
        new Settings(".*", DEFAULT, 1, 1, 3, List.of("C1+C2", "INT+INT"), List.of(), Shard.WHOLE);

    List<Plan.Step> steps = play(plan(settings, List.of(SOUND)), 10 * MINUTE, PlanTest::plenty);

    assertThat(modes(steps))
        .containsExactly("C1+C2", "INT+INT", "C1+C2", "INT+INT", "C1+C2", "INT+INT");
  }

  @Test
  void modesOfAnotherNumberOfActorsLeaveAVariantOut() {
    Settings settings =
        new Settings(".*", QUICK, 1, 1, null, List.of("C2+C2+C2"), List.of(), Shard.WHOLE);

    assertThat(plan(settings, List.of(SOUND)).tests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void aResumedPlanGoesOnWhereItStood(Preset preset) {
    Results whole = new Results(List.of());
    List<Plan.Step> steps = play(plan(settings(preset), ALL), whole, 10 * MINUTE, PlanTest::plenty);
    int half = steps.size() / 2;

    Results resumed = new Results(List.of());
    long left = 10 * MINUTE;
    for (Plan.Step step : steps.subList(0, half)) {
      int n = resumed.of(step.test().name()).size();
      resumed.add(plenty(step, n));
      left -= step.expectedMs();
    }

    assertThat(plan(settings(preset), ALL.reversed()).next(resumed, left))
        .contains(steps.get(half));
  }
}
