// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.util.List;

/// An execution that leads to an outcome, step by step, in an order that explains it as well as one
/// order can.
public record Witness(List<Step> steps) {
  public Witness {
    for (Step step : steps) {
      if (step.actor < 0
          || step.from < -1
          || step.from >= steps.size()
          || !step.overtakes.stream().allMatch(o -> o >= 0 && o < steps.size())) {
        throw new IllegalArgumentException("there is no such step, or actor: " + step);
      }
    }
  }

  /// What one actor does next.
  ///
  /// @param actor whose step it is, as an index into the variant's actors
  /// @param text what it does: `Pte.frame: reads 0 from #3`, where `#1` is the first step
  /// @param mode the access mode; empty for a plain one and for fences
  /// @param place where in the source: `Pte.java:42`; empty when unknown
  /// @param from the step whose write it read, or which a fence in another actor comes after, as an
  ///     index; -1 for the initial value, for the beginning, and for what reads nothing
  /// @param overtakes steps of the same actor that come earlier in its program and later here, as
  ///     indices
  public record Step(
      int actor, String text, String mode, String place, int from, List<Integer> overtakes) {}
}
