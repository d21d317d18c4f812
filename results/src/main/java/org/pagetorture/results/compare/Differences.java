// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.compare.VerdictChange.Direction;
import org.pagetorture.results.verdict.KnownRates;

/// What is different in a later run, or one elsewhere, beside the one that it is measured by.
///
/// @param here what the run of reference is called
/// @param there what the other one is called
/// @param settings what they were told, or ran on, that is not the same
/// @param verdicts the verdicts that changed, worse ones first
/// @param vanished the variants that only the run of reference has
/// @param added the variants that only the other one has
/// @param costs their benchmarks
/// @param needs the orderings that are needed otherwise
public record Differences(
    String here,
    String there,
    List<Setting> settings,
    Common common,
    List<VerdictChange> verdicts,
    List<String> vanished,
    List<String> added,
    List<OutcomeChange> outcomes,
    Rates rates,
    CostChanges costs,
    List<NeedChange> needs) {
  /// What makes a difference one to fail on; each includes those before it.
  public enum Level {
    NEVER,
    VERDICT,
    OUTCOME,
    RATE,
    BENCH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Compares what matches in two runs.
  ///
  /// @param rates what is known of busted variants that were not shown
  public static Differences of(Archive here, Archive there, Pattern filter, KnownRates rates) {
    Side one = new Side(here, rates, filter);
    Side other = new Side(there, rates, filter);
    Rates compared = Rates.of(one, other);
    CostChanges costs = CostChanges.of(here, there, filter);
    int orderings = NeedChange.common(here.orderings(), there.orderings(), filter);
    Common common =
        Common.of(one, other, compared.among(), costs.against().rows().size(), orderings);
    return new Differences(
        here.place().toString(),
        there.place().toString(),
        Setting.differing(here, there),
        common,
        new Verdicts(one, other).changes(),
        one.alone(other),
        other.alone(one),
        new Outcomes(one, other).changes(),
        compared,
        costs,
        NeedChange.of(here.orderings(), there.orderings(), filter));
  }

  /// Whether nothing is different that is more than chance.
  @JsonProperty
  public boolean equal() {
    return verdicts.stream().allMatch(v -> v.direction() == Direction.open)
        && vanished.isEmpty()
        && added.isEmpty()
        && outcomes.stream().noneMatch(OutcomeChange::tells)
        && rates.differing().isEmpty()
        && costs.differing().isEmpty()
        && needs.isEmpty();
  }

  /// Whether the two have nothing to compare.
  @JsonIgnore
  public boolean isVoid() {
    return common.isNothing();
  }

  /// Whether anything is different that is to fail.
  public boolean fails(Level level) {
    return switch (level) {
      case NEVER -> false;
      case VERDICT -> verdicts.stream().anyMatch(v -> v.direction() == Direction.worse);
      case OUTCOME -> fails(Level.VERDICT) || outcomes.stream().anyMatch(OutcomeChange::tells);
      case RATE -> fails(Level.OUTCOME) || !rates.differing().isEmpty();
      case BENCH -> fails(Level.RATE) || costs.isSlower();
    };
  }
}
