// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The flavours in which a reader copies the number of the current grace period, and an updater
/// starts a new one and waits for the readers that still show an older number.
///
/// The number is 64 bits wide and only grows, so one wait is enough where liburcu, with one parity
/// bit, needs two: a late reader that stores an old number is caught by the next grace period.
///
/// Kernel: none; liburcu src/urcu.c.
abstract sealed class PeriodRcu extends Rcu permits RcuFence, RcuMembarrier, RcuQsbr {
  private static final VarHandle PERIOD =
      fieldVarHandle(lookup(), "period", VarHandle.class, PeriodRcu.class, long.class)
          .withInvokeExactBehavior();

  /// The current grace period, from 1.
  private long period = 1;

  final RcuReader reader;

  /// A domain whose reader starts as if in grace period `first`, or outside with 0.
  PeriodRcu(long first) {
    reader = new RcuReader(first);
  }

  final long periodOpaque() {
    return (long) PERIOD.getOpaque(this);
  }

  /// Starts a new period, and waits until the reader is outside, or inside of a new section.
  final void awaitReader() {
    long next = periodOpaque() + 1;
    PERIOD.setOpaque(this, next);
    long seen;
    do {
      Thread.onSpinWait();
      // rcu/D (acquire): the section comes before the grace period's end.
      // Pairs with rcu/C in RcuFence.readUnlock(), rcu/F in RcuQsbr.offline() and rcu/G in
      // RcuMembarrier.readUnlock(). Without it: DmaVsReuse.
      seen = reader.periodAcquire();
    } while (seen != 0 && seen < next);
  }
}
