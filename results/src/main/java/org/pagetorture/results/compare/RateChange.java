// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static org.pagetorture.results.stats.Frequency.CONFIDENCE;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Comparison;
import org.pagetorture.results.stats.Frequency;

/// How often two runs saw an outcome in one configuration, and whether that differs.
///
/// @param p that of the Mann-Whitney test on the rates of the forks
/// @param corrected the same after Holm, for all that are compared
/// @param differs whether `corrected` shows it, and the intervals part besides
/// @param forksHere in how many forks `here` was counted
public record RateChange(
    @JsonIgnore Variant variant,
    @JsonIgnore Outcome outcome,
    Configuration modes,
    Frequency here,
    int forksHere,
    Frequency there,
    int forksThere,
    double p,
    double corrected,
    boolean differs) {

  static RateChange of(Pair pair, Comparison comparison) {
    return new RateChange(
        pair.variant(),
        pair.outcome(),
        pair.modes(),
        pair.here(),
        pair.forksHere(),
        pair.there(),
        pair.forksThere(),
        comparison.p(),
        comparison.corrected(),
        comparison.corrected() < Comparison.ALPHA && pair.parts());
  }

  /// An outcome in both runs.
  record Pair(
      Variant variant,
      Outcome outcome,
      Configuration modes,
      Frequency here,
      int forksHere,
      Frequency there,
      int forksThere) {
    /// Whether the intervals of the two rates have nothing in common.
    boolean parts() {
      Frequency.Interval a = here.interval(CONFIDENCE);
      Frequency.Interval b = there.interval(CONFIDENCE);
      return a.high() < b.low() || b.high() < a.low();
    }

    double ratio() {
      return there.rate() / here.rate();
    }
  }

  @JsonProperty
  public String name() {
    return variant.name();
  }

  @JsonProperty
  public String id() {
    return outcome.id();
  }

  @JsonProperty
  public Expect expect() {
    return outcome.expect();
  }

  /// The later rate to the earlier one.
  @JsonProperty
  public double ratio() {
    return there.rate() / here.rate();
  }

  /// How far the rates part, whichever way.
  double distance() {
    return Math.abs(Math.log(ratio()));
  }
}
