// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// Waits for a grace period, and the walker is in no section: the upper entry is read inside of
/// one, the table after it.
///
/// Left out: the section around the read of the table.
public final class BustedWalkOutsideSection extends TableFree {
  private final Rcu rcu = new RcuFence();

  @Override
  public int walk(Pte pmd, Pte table) {
    int token = rcu.readLock();
    int upper = pmd.entryAcquire();
    rcu.readUnlock(token);
    return entry(upper, table);
  }

  @Override
  void waitForWalks() {
    rcu.synchronize();
  }
}
