// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pagetorture.results.stats.Comparison;

/// Costs that are shown together. The comparisons of a column are corrected for one another.
public record Table(Kind kind, String title, List<Cost> rows) {
  /// What a table is about.
  public enum Kind {
    /// What each truncate strategy costs each side.
    strategies,
    /// What each path adds to a fault that finds its page.
    faults,
    /// One subject's conditions.
    subject
  }

  private Stream<Comparison> comparisons() {
    return rows.stream().flatMap(r -> Stream.ofNullable(r.toBaseline()));
  }

  /// Whether it compares anything with a baseline.
  @JsonIgnore
  public boolean isCompared() {
    return comparisons().findAny().isPresent();
  }

  /// The comparison that has too few forks for any difference, if one has.
  @JsonIgnore
  public Optional<Comparison> weakest() {
    return Comparison.weakest(comparisons());
  }
}
