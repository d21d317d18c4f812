// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.pagetorture.stress.Busted.Needs;

/// Which fork to run next: a function of the tests, the results so far, and the time left.
///
/// First comes what is required, the variant with the fewest forks first: so each is touched
/// before any is repeated, and no slow one starves the others. The first touch may take five sixths
/// of the budget, and the controls half of what is left.
final class Plan {
  /// The least that is worth its fork's overhead.
  private static final int USEFUL_MS = 180;

  private static final int ITERATION_MS = 60;

  private final Settings settings;
  private final List<Goal> goals;

  /// A fork to run: the first of `left` that the plan wants, `required` of which it has to have.
  record Step(
      Line.Test test,
      Config config,
      int iters,
      int timeMs,
      long expectedMs,
      long required,
      long left,
      long etaMs) {}

  /// A plan for some `tests` among `all`: where a sound variant may fail, its race's controls tell.
  Plan(Settings settings, Collection<Line.Test> tests, Collection<Line.Test> all) {
    this.settings = settings;
    Map<String, Set<Needs>> needs =
        all.stream()
            .collect(
                groupingBy(
                    Line.Test::question, flatMapping(t -> Stream.ofNullable(t.needs()), toSet())));
    goals =
        shuffled(tests, settings.seed()).stream()
            .map(t -> new Goal(t, settings, needs(t, needs)))
            .filter(Goal::runs)
            .toList();
  }

  private static Set<Needs> needs(Line.Test test, Map<String, Set<Needs>> ofRace) {
    Needs own = test.needs();
    return own == null ? ofRace.getOrDefault(test.question(), Set.of()) : Set.of(own);
  }

  /// In the seed's order, and the groups in turn.
  private static List<Line.Test> shuffled(Collection<Line.Test> tests, long seed) {
    List<Line.Test> drawn = new ArrayList<>(tests);
    drawn.sort(Comparator.comparing(Line.Test::name));
    Collections.shuffle(drawn, new Random(seed));
    Map<String, Deque<Line.Test>> groups = new LinkedHashMap<>();
    drawn.forEach(t -> groups.computeIfAbsent(t.group(), _ -> new ArrayDeque<>()).add(t));
    List<Line.Test> inTurn = new ArrayList<>();
    while (inTurn.size() < drawn.size()) {
      groups.values().stream()
          .flatMap(group -> Stream.ofNullable(group.poll()))
          .forEach(inTurn::add);
    }
    return inTurn;
  }

  List<Line.Test> tests() {
    return goals.stream().map(g -> g.test).toList();
  }

  /// The fork to run next; none when all is done, or when no fork would end in time.
  Optional<Step> next(Results results, long msLeft) {
    List<Want> wants = wants(results);
    for (Want want : wants) {
      long overhead = results.overheadMs(want.goal().test.name());
      long ms = Math.min(msLeft - overhead, measuringMs(want, wants, results, msLeft, overhead));
      if (ms >= (settings.preset() == Preset.SANITY ? 0 : USEFUL_MS)) {
        return Optional.of(step(want, wants, ms, overhead, msLeft));
      }
    }
    return Optional.empty();
  }

  private Step step(Want want, List<Want> wants, long ms, long overhead, long msLeft) {
    Preset preset = settings.preset();
    int most = want.required() ? Preset.QUICK.iters : preset.iters;
    int iters = preset == Preset.SANITY ? 1 : Math.clamp(ms / ITERATION_MS, 3, most);
    return new Step(
        want.goal().test,
        want.config(),
        iters,
        (int) (ms / iters),
        ms + overhead,
        wants.stream().filter(Want::required).count(),
        wants.size(),
        Math.min(msLeft, wants.size() * (ms + overhead)));
  }

  /// How long to measure: a fair share of the time left, within what is useful.
  private long measuringMs(
      Want want, List<Want> wants, Results results, long msLeft, long overhead) {
    Preset preset = settings.preset();
    if (preset == Preset.SANITY) {
      return 0;
    }
    long rivals = wants.stream().filter(w -> w.why() == want.why()).count();
    return switch (want.why()) {
      case TOUCH ->
          Math.clamp((msLeft - settings.budgetMs() / 6) / rivals - overhead, USEFUL_MS, 1500);
      case FLOOR ->
          Math.clamp((long) (1.2 * want.goal().msToFloor(done(want.goal(), results))), 300, 5000);
      case CONTROL -> Math.clamp(msLeft / 2 / rivals - overhead, 500, 5000);
      case FILL -> Math.clamp(msLeft / rivals - overhead, 300, (long) preset.iters * preset.timeMs);
    };
  }

  boolean exhausted(Results results) {
    return wants(results).isEmpty();
  }

  /// What is required and still missing.
  List<Line.Missing> left(Results results) {
    return goals.stream().flatMap(g -> g.missing(done(g, results)).stream()).toList();
  }

  private List<Want> wants(Results results) {
    return goals.stream()
        .flatMap(g -> g.wants(done(g, results)).stream())
        .sorted(Want.MOST_WANTED_FIRST)
        .toList();
  }

  private static List<Line.Fork> done(Goal goal, Results results) {
    return results.of(goal.test.name());
  }
}
