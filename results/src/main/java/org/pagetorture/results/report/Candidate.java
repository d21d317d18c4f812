// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency.Interval;

/// A strategy that one may take, and what it costs: a line over the number of pins a truncate.
///
/// @param truncate `null` where no truncate was timed
/// @param stolen what a truncate takes from a reader meanwhile; `null` where that was not measured
record Candidate(String strategy, Cost pin, @Nullable Cost truncate, @Nullable Cost stolen) {

  /// The strategy, unless a price is missing that others have.
  static Stream<Candidate> of(String strategy, List<Price> prices) {
    Cost pin = cost(strategy, prices, Price.PIN);
    Cost truncate = cost(strategy, prices, Price.TRUNCATE);
    boolean timed = prices.stream().anyMatch(p -> p.head().equals(Price.TRUNCATE));
    return pin == null || (timed && truncate == null)
        ? Stream.empty()
        : Stream.of(new Candidate(strategy, pin, truncate, cost(strategy, prices, Price.STOLEN)));
  }

  private static @Nullable Cost cost(String strategy, List<Price> prices, String head) {
    return prices.stream()
        .filter(p -> p.head().equals(head))
        .map(p -> p.of(strategy))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// What another pin and unpin costs.
  double slope() {
    return pin.value().value();
  }

  private double base() {
    return truncate == null ? 0 : truncate.value().value();
  }

  /// What so many pins and one truncate cost.
  double at(double pins) {
    return base() + pins * slope();
  }

  /// From how many pins a truncate on it costs less than one whose pins cost more.
  double overtakes(Candidate other) {
    return (base() - other.base()) / (other.slope() - slope());
  }

  /// Whether the costs of both may be the same: their intervals overlap.
  boolean isLike(Candidate other) {
    return overlap(pin, other.pin) && overlap(truncate, other.truncate);
  }

  private static boolean overlap(@Nullable Cost a, @Nullable Cost b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    Interval i = a.value().interval();
    Interval j = b.value().interval();
    // A single fork tells nothing apart.
    return i == null || j == null || (i.low() <= j.high() && j.low() <= i.high());
  }

  /// Whether a truncate of it is shown to take time from a reader.
  boolean isStealing() {
    Interval interval = stolen == null ? null : stolen.value().interval();
    return interval != null && interval.low() > 0;
  }

  /// `5.50 ns (5.34..7.27)`; empty for none.
  static String figure(@Nullable Cost cost) {
    if (cost == null) {
      return "";
    }
    Interval interval = cost.value().interval();
    return Figures.value(cost.value().value())
        + " ns"
        + (interval == null ? "" : " (" + Figures.interval(interval) + ")");
  }
}
