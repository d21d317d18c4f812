// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Frequency;

/// The outcomes that only one of two runs saw.
final class Outcomes {
  private final Side here;
  private final Side there;

  Outcomes(Side here, Side there) {
    this.here = here;
    this.there = there;
  }

  /// What tells something first, and of that what was seen most often.
  List<OutcomeChange> changes() {
    return here.common(there)
        .flatMap(
            j ->
                Stream.concat(
                    alone(j.variant(), there, here, true), alone(j.variant(), here, there, false)))
        .sorted(
            comparing(OutcomeChange::tells)
                .reversed()
                .thenComparing(comparing(OutcomeChange::expect).reversed())
                .thenComparing(comparingDouble((OutcomeChange o) -> o.seen().seen()).reversed()))
        .toList();
  }

  /// Those of a variant that `one` saw and the `other`, which ran it as well, did not.
  private static Stream<OutcomeChange> alone(Variant v, Side one, Side other, boolean isNew) {
    Map<String, Outcome> seen = one.seen(v.name());
    if (other.forks(v.name()).isEmpty()) {
      return Stream.empty();
    }
    seen.keySet().removeAll(other.seen(v.name()).keySet());
    List<Fork> forks = one.alike(v.name(), other);
    List<Fork> others = other.alike(v.name(), one);
    return seen.values().stream()
        .map(
            o -> {
              Frequency f = Side.frequency(forks, o.id());
              Frequency none = Side.frequency(others, o.id());
              return new OutcomeChange(v, o, isNew, f, forks.size(), none, others.size());
            });
  }

  /// How many outcomes either run saw of the variants that both ran.
  int count() {
    return here.common(there)
        .mapToInt(
            j -> {
              Map<String, Outcome> all = here.seen(j.variant().name());
              all.putAll(there.seen(j.variant().name()));
              return all.size();
            })
        .sum();
  }
}
