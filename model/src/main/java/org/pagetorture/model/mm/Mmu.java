// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import org.pagetorture.model.page.Page;

/// A store instruction: it finds its entry, sets the dirty bit there, and writes the page. A flush
/// of the TLB comes before all of it, or after.
///
/// Kernel: what mm/rmap.c:page_vma_mkclean_one() relies on (v6.12).
public final class Mmu {
  private static final int STORED_TO = Pte.WRITE | Pte.DIRTY;

  private Mmu() {}

  /// Stores `data` to the page that `pte` maps, and returns whether it did: it faults when the
  /// entry is not writable. The entry is looked at again unless the cached copy is dirty.
  public static boolean store(Tlb tlb, Pte pte, Page page, int data) {
    boolean stored = (tlb.enter(pte) & STORED_TO) == STORED_TO || pte.trySetDirtyPlain();
    if (stored) {
      page.setDataOpaque(data);
    }
    tlb.leave();
    return stored;
  }
}
