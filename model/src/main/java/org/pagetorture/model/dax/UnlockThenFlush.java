// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.mm.Tlb;
import org.pagetorture.model.page.Page;

/// The interrupt of the TLB flush is the barrier: a pin runs with interrupts off, and the flush
/// waits for it. Needs no second look at the entry.
///
/// Kernel: mm/gup.c:gup_fast() with interrupts off, mm/mmu_gather.c:tlb_flush_mmu() (v6.12).
public final class UnlockThenFlush extends TruncateStrategy implements DrainAll {
  private final SpinLock ptl = new SpinLock();
  private final Tlb tlb = new Tlb();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    boolean present = (tlb.enter(pte) & Pte.PRESENT) != 0;
    if (present) {
      page.refcount.getPlain();
    }
    tlb.leave();
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    ptl.lock();
    pte.clearOpaque();
    ptl.unlock();
    tlb.flush();
    return isIdle(page);
  }

  @Override
  public int truncate(Pte[] ptes, Page[] pages) {
    ptl.lock();
    for (Pte pte : ptes) {
      pte.clearOpaque();
    }
    ptl.unlock();
    tlb.flush();
    return idle(pages);
  }
}
