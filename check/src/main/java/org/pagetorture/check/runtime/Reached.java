// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.util.BitSet;

/// Which marked places of the code the actors have passed, in all executions on this OS thread.
public final class Reached {
  private static final ThreadLocal<BitSet> MARKS = ThreadLocal.withInitial(BitSet::new);

  private Reached() {}

  /// Passes a place: what marked code calls.
  public static void mark(int place) {
    Context context = Context.actor();
    if (context != null && context.actor != Heap.ARBITER) {
      MARKS.get().set(place);
    }
  }

  /// The places that were passed since this was last asked.
  public static BitSet take() {
    BitSet marks = MARKS.get();
    MARKS.remove();
    return marks;
  }
}
