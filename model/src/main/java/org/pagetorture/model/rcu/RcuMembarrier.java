// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

/// No fence when a section begins; the updater makes the reader execute one: liburcu's `memb`
/// flavour.
public final class RcuMembarrier extends PeriodRcu {
  public RcuMembarrier() {
    super(0);
  }

  @Override
  public int readLock() {
    reader.setPeriodOpaque(periodOpaque());
    SysMembarrier.light();
    return 0;
  }

  @Override
  public void readUnlock(int token) {
    // rcu/G (release): the section comes before the reader is outside.
    // Pairs with rcu/D in PeriodRcu.awaitReader(). Without it: GupVsTruncate.
    reader.setPeriodRelease(0);
  }

  @Override
  public void synchronize() {
    SysMembarrier.heavy();
    awaitReader();
  }
}
