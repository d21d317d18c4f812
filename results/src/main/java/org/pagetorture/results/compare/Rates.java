// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static java.util.Comparator.comparingDouble;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagetorture.results.compare.RateChange.Pair;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Estimate;
import org.pagetorture.results.stats.Family;

/// The rates of all outcomes that both of two runs saw, each in each configuration that both ran.
///
/// Forks are compared, and not samples: those of one fork are alike, and the rates of two forks of
/// one run lie apart by a factor of five or more in one case of ten. The intervals of nearly all
/// rates part whenever a run is repeated, so that says nothing, and nor does by how much they part.
///
/// @param rows those whose intervals part, the farthest first
/// @param among how many were compared
/// @param forks how many forks a side could have shown any difference; 0 when there were as many
public record Rates(List<RateChange> rows, int among, int forks) {

  static Rates of(Side here, Side there) {
    Family<Pair> family = new Family<>();
    here.common(there).forEach(j -> add(family, j.variant(), here, there));
    Map<Pair, Comparison> comparisons = family.comparisons();
    List<RateChange> rows = new ArrayList<>();
    comparisons.forEach(
        (pair, comparison) -> {
          if (pair.parts()) {
            rows.add(RateChange.of(pair, comparison));
          }
        });
    rows.sort(comparingDouble(RateChange::distance).reversed());
    Optional<Comparison> weakest = Comparison.weakest(comparisons.values().stream());
    return new Rates(rows, comparisons.size(), weakest.map(Comparison::forks).orElse(0));
  }

  private static void add(Family<Pair> family, Variant v, Side here, Side there) {
    Map<String, Outcome> both = new LinkedHashMap<>(here.seen(v.name()));
    both.keySet().retainAll(there.seen(v.name()).keySet());
    here.forks(v.name())
        .forEach(
            (modes, forks) -> {
              List<Fork> others = there.forks(v.name()).getOrDefault(modes, List.of());
              both.values().forEach(o -> add(family, v, o, modes, forks, others));
            });
  }

  private static void add(
      Family<Pair> family,
      Variant v,
      Outcome o,
      Configuration modes,
      List<Fork> forks,
      List<Fork> others) {
    Pair pair =
        new Pair(
            v,
            o,
            modes,
            Side.frequency(forks, o.id()),
            forks.size(),
            Side.frequency(others, o.id()),
            others.size());
    if (pair.here().seen() > 0 && pair.there().seen() > 0) {
      Estimate ratio = new Estimate(pair.ratio(), null, Math.min(forks.size(), others.size()));
      family.add(pair, ratio, Side.rates(forks, o.id()), Side.rates(others, o.id()));
    }
  }

  /// Those that are shown to differ.
  @JsonIgnore
  public List<RateChange> differing() {
    return rows.stream().filter(RateChange::differs).toList();
  }
}
