// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Tlb;

/// The walk runs with interrupts off, and the table is freed when every CPU has taken one:
/// `tlb_remove_table_sync_one()`.
///
/// Kernel: mm/gup.c:gup_fast(), mm/mmu_gather.c:tlb_remove_table_sync_one() (v6.12).
public final class InterruptTableFree extends TableFree {
  private final Tlb tlb = new Tlb();

  @Override
  public int walk(Pte pmd, Pte table) {
    int entry = entry(tlb.enter(pmd), table);
    tlb.leave();
    return entry;
  }

  @Override
  void waitForWalks() {
    tlb.flush();
  }
}
