// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Races of one group that the same strategies answer, so that they can stand side by side; or one
/// race that has none like it.
public record Family(List<Race> races) {
  /// All races, each in one family.
  public static List<Family> of(List<Race> races) {
    List<Family> families = new ArrayList<>();
    Set<Race> left = new LinkedHashSet<>(races);
    while (!left.isEmpty()) {
      families.add(around(left.iterator().next(), left));
    }
    return families;
  }

  private static Family around(Race first, Set<Race> left) {
    Set<Race> family = new LinkedHashSet<>();
    Deque<Race> open = new ArrayDeque<>(List.of(first));
    left.remove(first);
    while (!open.isEmpty()) {
      Race race = open.remove();
      family.add(race);
      List<Race> like = left.stream().filter(race::isLike).toList();
      like.forEach(left::remove);
      open.addAll(like);
    }
    return new Family(List.copyOf(family));
  }

  /// The one with most answers to most races: what a run is about.
  public static Optional<Family> largest(List<Family> families) {
    return families.stream()
        .filter(f -> f.races().size() > 1)
        .max(comparingInt(f -> f.races().stream().mapToInt(r -> r.answers().size()).sum()));
  }

  public String group() {
    return races.getFirst().group();
  }

  /// The names of its strategies: sound ones first, then busted ones by what they need.
  public List<String> strategies() {
    return races.stream()
        .flatMap(r -> r.answers().stream())
        .sorted(Race.BY_PROMISE)
        .map(j -> j.variant().variant())
        .distinct()
        .toList();
  }

  /// The answers of a strategy, race by race.
  public List<Judged> answers(String strategy) {
    return races.stream().flatMap(r -> r.answer(strategy).stream()).toList();
  }
}
