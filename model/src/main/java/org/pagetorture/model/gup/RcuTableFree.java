// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// The walk is an RCU section, and the table is freed a grace period later:
/// `CONFIG_MMU_GATHER_RCU_TABLE_FREE`.
///
/// Kernel: mm/mmu_gather.c:tlb_remove_table_free() (v6.12).
public final class RcuTableFree extends TableFree {
  private final Rcu rcu = new RcuFence();

  @Override
  public int walk(Pte pmd, Pte table) {
    int token = rcu.readLock();
    // hotspot (acquire): keeps C2 from dropping the fence of readLock(). Without it: TwoFences.
    int entry = entry(pmd.entryAcquire(), table);
    rcu.readUnlock(token);
    return entry;
  }

  @Override
  void waitForWalks() {
    rcu.synchronize();
  }
}
