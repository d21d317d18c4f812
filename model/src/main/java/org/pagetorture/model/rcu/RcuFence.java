// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import java.lang.invoke.VarHandle;

/// A full fence when a section begins: liburcu's `mb` flavour.
public final class RcuFence extends PeriodRcu {
  /// A domain of one reader.
  public RcuFence() {
    this(1);
  }

  /// A domain of `readers`.
  public RcuFence(int readers) {
    super(readers, 0);
  }

  @Override
  public void readLock(RcuReader reader) {
    reader.setPeriodOpaque(periodOpaque());
    // rcu/A (fence): the reader shows its period before it reads anything.
    // Pairs with rcu/B in RcuFence.synchronize(). Without it: GupVsTruncate.
    VarHandle.fullFence();
  }

  @Override
  public void readUnlock(RcuReader reader) {
    // rcu/C (release): the section comes before the reader is outside.
    // Pairs with rcu/D in PeriodRcu.isOlder(). Without it: GupVsTruncate.
    reader.setPeriodRelease(0);
  }

  @Override
  public void synchronize() {
    // rcu/B (fence): what the updater changed comes before it looks for the reader.
    // Pairs with rcu/A in RcuFence.readLock(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    awaitReaders();
  }
}
