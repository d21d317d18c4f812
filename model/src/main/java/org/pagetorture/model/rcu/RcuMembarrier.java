// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import java.lang.invoke.VarHandle;

/// No fence when a section begins; the updater makes the reader execute one: liburcu's `memb`
/// flavour.
public final class RcuMembarrier extends PeriodRcu {
  /// A domain of one reader.
  public RcuMembarrier() {
    this(1);
  }

  /// A domain of `readers`.
  public RcuMembarrier(int readers) {
    super(readers, 0);
  }

  @Override
  public void readLock(RcuReader reader) {
    reader.setPeriodOpaque(periodOpaque());
    SysMembarrier.light();
  }

  @Override
  public void readUnlock(RcuReader reader) {
    // rcu/G (release): the section comes before the reader is outside.
    // Pairs with rcu/D in PeriodRcu.isOlder(). Without it: GupVsTruncate.
    reader.setPeriodRelease(0);
  }

  @Override
  public void synchronize() {
    if (hasReaders()) {
      SysMembarrier.heavy();
    } else {
      // rcu/I (fence): what the updater changed comes before what it reads afterwards.
      // Pairs with rcu/I in RcuMembarrier.synchronize(). No race needs it: without
      // readers none is possible, and synchronize_rcu() is a full barrier even then.
      VarHandle.fullFence();
    }
    awaitReaders();
  }
}
