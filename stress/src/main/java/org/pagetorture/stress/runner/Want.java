// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.util.Comparator;

/// One more fork that the plan would like, and how much: the lower the rank, the more.
record Want(Goal goal, Config config, Why why, int rank) {
  static final Comparator<Want> MOST_WANTED_FIRST =
      Comparator.comparing((Want w) -> w.why == Why.FILL).thenComparingInt(Want::rank);

  enum Why {
    /// The variant has not run yet.
    TOUCH,
    /// It has not run often enough for a verdict.
    FLOOR,
    /// A busted variant has not failed yet: without it, its race proves nothing.
    CONTROL,
    /// There may be time left.
    FILL
  }

  boolean required() {
    return why != Why.FILL;
  }
}
