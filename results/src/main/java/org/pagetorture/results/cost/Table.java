// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.pagetorture.results.stats.Comparison;

/// Costs that are shown together, and whose comparisons are corrected for one another.
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

  /// How many comparisons it makes.
  @JsonIgnore
  public int size() {
    return (int) comparisons().count();
  }

  /// How many forks a side would show a difference where there are too few; 0 when there are not.
  @JsonProperty
  public int forksToShow() {
    return comparisons().mapToInt(Comparison::forks).max().orElse(0);
  }
}
