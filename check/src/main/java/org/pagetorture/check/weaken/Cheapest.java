// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pagetorture.check.jcstress.StressTest;

/// Looks for the weakest form of a strategy that its tests still hold in.
///
/// What holds alone is weakened all at once. If that is too much, one after the other, what costs
/// most first, as far as it goes: nothing that is left can be any weaker. Opaque accesses stay as
/// they are, for plain ones cost the same.
final class Cheapest {
  /// What a CPU pays for, first.
  private static final List<String> DEAREST =
      List.of(
          Forms.MEMBARRIER, Forms.FULL, "setVolatile", "getAnd", "compareAnd", "weakCompareAnd");

  private final Decider decider;
  private final Collection<StressTest> tests;
  private final Map<Site, List<String>> candidates = new TreeMap<>(Cheapest::compare);

  /// @param tests of the strategy
  /// @param tried what each of its orderings was found to bear alone
  Cheapest(Decider decider, Collection<StressTest> tests, Map<Site, List<Tried>> tried) {
    this.decider = decider;
    this.tests = tests;
    tried.forEach(
        (site, forms) -> {
          List<String> held = held(forms);
          if (!held.isEmpty()) {
            candidates.put(site, held);
          }
        });
  }

  /// What was found.
  ///
  /// @param changes what may be weaker, all of it at once
  /// @param ties what might have been instead: each of these, if one of those were not
  record Found(Set<Change> changes, Map<Change, Set<Change>> ties) {}

  Found find() {
    Set<Change> all = new TreeSet<>();
    candidates.forEach((site, held) -> all.add(new Change(site, held.getFirst())));
    if (all.isEmpty() || holds(all)) {
      return new Found(all, Map.of());
    }
    Set<Change> changes = new TreeSet<>();
    List<Change> refused = new ArrayList<>();
    candidates.forEach((site, held) -> descend(site, held, changes).ifPresent(refused::add));
    Map<Change, Set<Change>> ties = new TreeMap<>();
    for (Change other : refused) {
      Set<Change> rivals = rivals(other, changes);
      if (!rivals.isEmpty()) {
        ties.put(other, rivals);
      }
    }
    return new Found(changes, ties);
  }

  /// Weakens one site as far as it goes beside those that are weaker already; returns the next
  /// step, which is too far.
  private Optional<Change> descend(Site site, List<String> held, Set<Change> changes) {
    Optional<Change> refused = Optional.empty();
    for (String form : held) {
      Change change = new Change(site, form);
      changes.add(change);
      if (holds(changes)) {
        return refused;
      }
      changes.remove(change);
      refused = Optional.of(change);
    }
    return refused;
  }

  /// Those without which a change would have been possible.
  private Set<Change> rivals(Change refused, Set<Change> changes) {
    Set<Change> rivals = new TreeSet<>();
    for (Change rival : changes) {
      Set<Change> others = new TreeSet<>(changes);
      others.remove(rival);
      others.removeIf(other -> other.site().equals(refused.site()));
      others.add(refused);
      if (!rival.site().equals(refused.site()) && holds(others)) {
        rivals.add(rival);
      }
    }
    return rivals;
  }

  private boolean holds(Set<Change> changes) {
    Decider.Attempt attempt = decider.with(changes);
    return tests.stream().allMatch(test -> attempt.decide(test).held());
  }

  /// The forms that held in all of the tests, the weakest first, none weaker than opaque.
  private List<String> held(List<Tried> forms) {
    List<String> held = new ArrayList<>();
    for (Tried tried : forms) {
      boolean isPlain = Set.of("get", "set").contains(tried.change().form());
      boolean holds =
          tests.stream()
              .map(test -> tried.answers().get(test.name()))
              .allMatch(answer -> answer == null || answer.held());
      if (!isPlain && holds) {
        held.addFirst(tried.change().form());
      }
    }
    return held;
  }

  private static int compare(Site one, Site other) {
    return Comparator.comparingInt(Cheapest::rank).thenComparing(Site::id).compare(one, other);
  }

  private static int rank(Site site) {
    for (int i = 0; i < DEAREST.size(); i++) {
      if (site.access().startsWith(DEAREST.get(i))) {
        return i;
      }
    }
    return DEAREST.size();
  }
}
