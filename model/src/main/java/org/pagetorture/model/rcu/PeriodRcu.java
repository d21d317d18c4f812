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
public abstract sealed class PeriodRcu extends Rcu permits RcuFence, RcuMembarrier, RcuQsbr {
  private static final VarHandle PERIOD =
      fieldVarHandle(lookup(), "period", VarHandle.class, PeriodRcu.class, long.class)
          .withInvokeExactBehavior();

  /// The current grace period, from 1.
  private long period = 1;

  private final RcuReader[] readers;

  /// The reader of the sections that name none.
  final RcuReader first;

  /// A domain whose `n` readers start as if in grace period `born`, or outside with 0.
  @SuppressWarnings("NullAway") // without readers, nobody can begin a section
  PeriodRcu(int n, long born) {
    readers = new RcuReader[n];
    for (int i = 0; i < n; i++) {
      readers[i] = new RcuReader(born);
    }
    first = n > 0 ? readers[0] : null;
  }

  /// What thread `i` of the readers, from 0, begins and ends its sections with.
  public final RcuReader reader(int i) {
    return readers[i];
  }

  /// Begins a section of `reader`.
  public abstract void readLock(RcuReader reader);

  /// Ends the section of `reader`.
  public abstract void readUnlock(RcuReader reader);

  /// [#quiescent()] of `reader`.
  public void quiescent(RcuReader reader) {}

  @Override
  public final int readLock() {
    readLock(first);
    return 0;
  }

  @Override
  public final void readUnlock(int token) {
    readUnlock(first);
  }

  final long periodOpaque() {
    return (long) PERIOD.getOpaque(this);
  }

  final boolean hasReaders() {
    return readers.length > 0;
  }

  /// Starts a new period, and waits until every reader is outside, or inside of a new section.
  final void awaitReaders() {
    long next = periodOpaque() + 1;
    PERIOD.setOpaque(this, next);
    for (RcuReader reader : readers) {
      while (isOlder(reader, next)) {
        Thread.onSpinWait();
      }
    }
  }

  /// Whether `reader` is inside of a section that may have begun before `period`.
  private static boolean isOlder(RcuReader reader, long period) {
    // rcu/D (acquire): the section comes before the grace period's end.
    // Pairs with rcu/C in RcuFence.readUnlock(), rcu/F in RcuQsbr.offline() and rcu/G in
    // RcuMembarrier.readUnlock(). Without it: DmaVsReuse.
    long seen = reader.periodAcquire();
    return seen != 0 && seen < period;
  }
}
