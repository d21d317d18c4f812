// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pagetorture.results.record.Variant;

/// A race, and the answers to it: sound ones first, then busted ones by what they need.
public record Race(String group, String name, List<Judged> answers) {
  /// Sound ones first, then busted ones by what they need.
  public static final Comparator<Judged> BY_PROMISE =
      comparing(j -> j.variant().needs(), nullsFirst(naturalOrder()));

  /// The races that some variants answer, in their order.
  public static List<Race> of(List<Judged> verdicts) {
    Map<String, List<Judged>> races =
        verdicts.stream()
            .collect(groupingBy(j -> j.variant().question(), LinkedHashMap::new, toList()));
    return races.values().stream().map(Race::race).toList();
  }

  private static Race race(List<Judged> answers) {
    Variant first = answers.getFirst().variant();
    return new Race(first.group(), first.race(), answers.stream().sorted(BY_PROMISE).toList());
  }

  /// The names of its variants.
  public Stream<String> variants() {
    return answers.stream().map(j -> j.variant().variant());
  }

  /// Its answer of that name.
  public Optional<Judged> answer(String variant) {
    return answers.stream().filter(j -> j.variant().variant().equals(variant)).findFirst();
  }

  /// Whether most of the answers to this race, or of those to another of its group, answer both.
  public boolean isLike(Race other) {
    long common = variants().filter(v -> other.answer(v).isPresent()).count();
    return group.equals(other.group)
        && !name.equals(other.name)
        && 2 * common > Math.min(answers.size(), other.answers.size());
  }
}
