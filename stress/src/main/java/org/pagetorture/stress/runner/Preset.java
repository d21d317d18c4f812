// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How much is enough, in JCStress' words: bounds the plan when the budget does not.
enum Preset {
  /// Each variant once, just to see that it runs.
  SANITY(1, 0, 1),
  /// What is required, and each mode in which the hazard is likely.
  QUICK(5, 200, 1),
  /// Every combination of modes, and the modes of the whole VM.
  DEFAULT(5, 1000, 1),
  /// The same, ten times.
  TOUGH(10, 1000, 10);

  final int iters;
  final int timeMs;
  final int forks;

  Preset(int iters, int timeMs, int forks) {
    this.iters = iters;
    this.timeMs = timeMs;
    this.forks = forks;
  }

  /// JCStress' name of it.
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
