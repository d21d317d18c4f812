// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;

/// The strategies in which the pinning thread counts its pins in a word of its own, by a plain
/// store: no RMW on the pin's side, so nothing there that x86 would take for a barrier.
///
/// One object serves one pinning thread.
///
/// Kernel: none; kernel/sched/membarrier.c gives user space this barrier.
abstract sealed class Asymmetric extends TruncateStrategy
    permits BustedAsymmetricNoBarrier,
        BustedMembarrierEarly,
        BustedMembarrierInverted,
        MembarrierGup {
  private static final VarHandle PINS =
      fieldVarHandle(lookup(), "pins", VarHandle.class, Asymmetric.class, int.class)
          .withInvokeExactBehavior();

  /// The pins of the one thread that pins; only it writes them.
  private int pins;

  @Override
  public final void unpin(Page page) {
    // pins/A (release): the holder's accesses come before its pin is gone.
    // Pairs with pins/B in MembarrierGup.isDrained(). Without it: DmaVsReuse.
    PINS.setRelease(this, pinsOpaque() - 1);
  }

  final int pinsOpaque() {
    return (int) PINS.getOpaque(this);
  }

  final int pinsAcquire() {
    return (int) PINS.getAcquire(this);
  }

  final void setPinsOpaque(int n) {
    PINS.setOpaque(this, n);
  }
}
