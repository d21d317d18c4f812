// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Frequency;

/// An outcome that one run saw and the other did not.
///
/// Frequencies are those in the configurations that both ran.
///
/// @param isNew whether the later run saw it
/// @param seen how often the one saw it, in how many forks
/// @param missed among how many samples the other did not
public record OutcomeChange(
    @JsonIgnore Variant variant,
    @JsonIgnore Outcome outcome,
    @JsonProperty("new") boolean isNew,
    Frequency seen,
    int forksSeen,
    Frequency missed,
    int forksMissed) {

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

  /// Whether the one's rate lies beyond the other's bound.
  @JsonProperty
  public boolean excluded() {
    return chance().excludes();
  }

  /// Whether it is more than chance: a forbidden outcome that is new always is.
  @JsonProperty
  public boolean tells() {
    return isBreak() || chance().tells();
  }

  private boolean isBreak() {
    return isNew && expect() == Expect.FORBIDDEN;
  }

  /// What the samples say of it.
  @JsonProperty
  public String why() {
    return isBreak() ? "once is enough" : chance().why();
  }

  private Chance chance() {
    return new Chance(seen, missed);
  }
}
