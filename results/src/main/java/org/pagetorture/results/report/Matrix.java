// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.verdict.Family;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Race;

/// The strategies of a family beside its races: the sound ones first, cheapest first, then busted
/// ones by what they need.
public record Matrix(List<Race> races, boolean isChecked, List<Price> prices, List<Row> rows) {

  /// One strategy.
  ///
  /// @param needs what a busted one needs to show; `null` for a sound one
  /// @param answers one for each race; `null` where there is none
  /// @param proof the worst that the checker says of it; `null` where it was not asked
  /// @param taken whether it is one to take
  /// @param first whether it is the first busted one
  public record Row(
      String strategy,
      @Nullable Needs needs,
      List<@Nullable Judged> answers,
      @Nullable Proof proof,
      boolean taken,
      boolean first) {}

  public static Matrix of(Family family, List<Price> prices, Choice choice, boolean isChecked) {
    List<Price> known =
        prices.stream()
            .filter(p -> family.strategies().stream().anyMatch(s -> p.of(s) != null))
            .toList();
    List<String> strategies =
        family.strategies().stream()
            .sorted(
                comparing((String s) -> needs(family, s), nullsFirst(naturalOrder()))
                    .thenComparingDouble(s -> price(known, s)))
            .toList();
    List<Row> rows = new ArrayList<>();
    boolean sound = false;
    for (String s : strategies) {
      boolean busted = needs(family, s) != null;
      rows.add(row(family, s, choice.takes(s), busted && sound));
      sound = !busted;
    }
    return new Matrix(family.races(), isChecked, known, rows);
  }

  private static double price(List<Price> prices, String strategy) {
    Cost cost = prices.isEmpty() ? null : prices.getFirst().of(strategy);
    return cost == null ? Double.MAX_VALUE : cost.value().value();
  }

  private static @Nullable Needs needs(Family family, String strategy) {
    return family.answers(strategy).getFirst().variant().needs();
  }

  private static Row row(Family family, String strategy, boolean taken, boolean first) {
    List<@Nullable Judged> answers = new ArrayList<>();
    family.races().forEach(r -> answers.add(r.answer(strategy).orElse(null)));
    Proof worst =
        family.answers(strategy).stream()
            .map(Judged::proof)
            .filter(Objects::nonNull)
            .max(comparing(Proof::isBreak).thenComparing(Proof::word))
            .orElse(null);
    return new Row(strategy, needs(family, strategy), answers, worst, taken, first);
  }
}
