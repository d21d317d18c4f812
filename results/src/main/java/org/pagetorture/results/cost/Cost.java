// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Estimate;

/// What one configuration, or one part of a group, costs.
///
/// @param part the part's name; empty for the whole
/// @param value the median over its forks, in the configuration's unit
/// @param added what it takes more than its baseline, where that is what is asked
/// @param toBaseline how it compares to its baseline; `null` when it has none, or none ran
/// @param toTwin its ratio to the C operation that does the same; `null` when there is none
public record Cost(
    @JsonIgnore Benchmark benchmark,
    String part,
    Estimate value,
    @Nullable Estimate added,
    @Nullable Comparison toBaseline,
    @Nullable Estimate toTwin) {

  @JsonProperty
  public String id() {
    return benchmark.id();
  }

  /// What tells it from others of its subject.
  public String label() {
    return part.isEmpty()
        ? benchmark.label()
        : benchmark.label().replaceFirst("^\\w+", "$0." + part);
  }
}
