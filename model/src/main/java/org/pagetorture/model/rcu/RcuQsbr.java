// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import java.lang.invoke.VarHandle;

/// Sections cost nothing: an online reader counts as reading until it says that it does not.
/// liburcu's `qsbr` flavour, and the kernel's own where it cannot be preempted.
///
/// The reader starts online. An online thread must not wait for its own grace period.
public final class RcuQsbr extends PeriodRcu {
  public RcuQsbr() {
    super(1);
  }

  @Override
  public int readLock() {
    return 0;
  }

  @Override
  public void readUnlock(int token) {}

  @Override
  public void synchronize() {
    // rcu/H (fence): what the updater changed comes before it looks for the reader.
    // Pairs with rcu/E in RcuQsbr.online(). Without it: RepinVsTruncate.
    VarHandle.fullFence();
    awaitReader();
  }

  @Override
  public void online() {
    if (reader.periodOpaque() == 0) {
      reader.setPeriodOpaque(periodOpaque());
      // rcu/E (fence): the reader shows its period before it reads anything.
      // Pairs with rcu/H in RcuQsbr.synchronize(). Without it: RepinVsTruncate.
      VarHandle.fullFence();
    }
  }

  /// Says that no section runs at this point, and stays online: `rcu_quiescent_state()`.
  public void quiescent() {
    offline();
    online();
  }

  @Override
  public void offline() {
    // rcu/F (release): the sections come before the reader is outside.
    // Pairs with rcu/D in PeriodRcu.awaitReader(). Without it: GupVsTruncate.
    reader.setPeriodRelease(0);
  }
}
