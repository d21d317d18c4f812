// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.model.MemoryModel;

/// Tries one site in every weaker form, on all tests that reach it.
///
/// What breaks in one form breaks in all that are weaker, so it is not tried again.
final class Trials {
  private final Decider decider;
  private final Pictures pictures;

  Trials(Decider decider, Pictures pictures) {
    this.decider = decider;
    this.pictures = pictures;
  }

  /// The forms of a site, the stronger first.
  List<Tried> of(Site site, Collection<StressTest> tests) {
    Map<String, SortedMap<String, Answer>> answers = new LinkedHashMap<>();
    List<Tried> tried = new ArrayList<>();
    for (Map.Entry<String, Set<String>> form : forms(site.access()).entrySet()) {
      Decider.Attempt attempt = decider.with(Set.of(new Change(site, form.getKey())));
      SortedMap<String, Answer> found = new TreeMap<>();
      for (StressTest test : tests) {
        Answer stronger = brokeBefore(test, form.getValue(), answers);
        found.put(test.name(), stronger == null ? attempt.decide(test) : stronger);
      }
      answers.put(form.getKey(), found);
      tried.add(new Tried(new Change(site, form.getKey()), found, shown(attempt, found, tests)));
    }
    return tried;
  }

  /// The forms that are weaker, each after all that are stronger, with those one notch stronger.
  static Map<String, Set<String>> forms(String access) {
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(List.of(access));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      for (String weaker : Forms.weaker(next)) {
        if (!forms.containsKey(weaker)) {
          open.add(weaker);
        }
        forms.computeIfAbsent(weaker, _ -> new LinkedHashSet<>()).add(next);
      }
    }
    return forms;
  }

  private static @Nullable Answer brokeBefore(
      StressTest test, Set<String> stronger, Map<String, SortedMap<String, Answer>> answers) {
    return stronger.stream()
        .map(answers::get)
        .filter(Objects::nonNull)
        .map(found -> found.get(test.name()))
        .filter(answer -> answer != null && !answer.held())
        .findFirst()
        .orElse(null);
  }

  /// An execution of what broke under the strongest model.
  private Tried.@Nullable Shown shown(
      Decider.Attempt attempt, Map<String, Answer> found, Collection<StressTest> tests) {
    StressTest first = null;
    MemoryModel strongest = null;
    for (StressTest test : tests) {
      MemoryModel model = found.getOrDefault(test.name(), Answer.HELD).model();
      if (model != null && (strongest == null || model.compareTo(strongest) < 0)) {
        first = test;
        strongest = model;
      }
    }
    if (first == null || strongest == null) {
      return null;
    }
    StressTest shown = first;
    String text = attempt.witness(first, strongest, witness -> pictures.text(witness, shown));
    return new Tried.Shown(first.name(), strongest, text);
  }
}
