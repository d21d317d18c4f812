// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.model.MemoryModel;

/// What became of one test under some changes.
///
/// @param model the strongest that allows the hazard; null unless it broke
/// @param text the hazard; or why it is not decided; or an empty string
record Answer(Kind kind, @Nullable MemoryModel model, String text) {
  enum Kind {
    /// No hazard is in reach, under any model.
    HELD,
    /// A hazard is in reach.
    BROKE,
    /// The checker gave up, or cannot run it.
    UNDECIDED
  }

  static final Answer HELD = new Answer(Kind.HELD, null, "");

  static Answer broke(MemoryModel model, String outcome) {
    return new Answer(Kind.BROKE, model, outcome);
  }

  static Answer undecided(String reason) {
    return new Answer(Kind.UNDECIDED, null, reason);
  }

  boolean held() {
    return kind == Kind.HELD;
  }

  boolean broke() {
    return kind == Kind.BROKE;
  }
}
