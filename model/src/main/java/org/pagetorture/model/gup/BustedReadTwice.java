// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// Looks whether there is a table, and reads the upper entry again to find it: by then it may lead
/// nowhere, which is frame 0.
///
/// Left out: the value that was looked at, passed down to the next level.
public final class BustedReadTwice extends TableFree {
  private final Rcu rcu = new RcuFence();

  @Override
  public int walk(Pte pmd, Pte table) {
    int token = rcu.readLock();
    int entry =
        (pmd.entryAcquire() & Pte.PRESENT) == 0 ? Pte.NONE : follow(pmd.entryOpaque(), table);
    rcu.readUnlock(token);
    return entry;
  }

  @Override
  void waitForWalks() {
    rcu.synchronize();
  }
}
