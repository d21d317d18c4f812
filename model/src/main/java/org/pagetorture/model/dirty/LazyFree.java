// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How reclaim makes sure that a page given up by `MADV_FREE` may be dropped, while a direct read
/// takes a reference to it and fills it. A process that finds no page there reads zeroes.
///
/// Kernel: mm/rmap.c:try_to_unmap_one() (v5.18 and later).
public abstract sealed class LazyFree
    permits FenceThenCount,
        PinUnderPtl,
        BustedDirtyTestOnly,
        BustedCountNoFence,
        BustedDirtyNoRmb,
        BustedPinNoFence {
  /// The references of reclaim, which has isolated the page, and of the entry.
  public static final int IDLE = 2;

  /// Reads from the disk into the page, and returns whether the page could be had.
  public final boolean directRead(Vma vma, Page page, int data) {
    if (!pin(vma, page)) {
      return false;
    }
    page.setData(data);
    page.flags.testAndSetPlain(PageFlags.DIRTY);
    page.refcount.put();
    return true;
  }

  /// Takes a reference to the page that is mapped, and returns whether it did.
  boolean pin(Vma vma, Page page) {
    return GupFast.get(vma.pte, page);
  }

  /// Drops the page if nobody else uses it; else it stays mapped.
  public final void drop(Vma vma, Page page) {
    vma.ptl.lock();
    int entry = vma.pte.entryOpaque();
    if (isUsedAfterClear(vma.pte, page)) {
      vma.pte.setEntryOpaque(entry);
    }
    vma.ptl.unlock();
  }

  /// Clears the entry, and returns whether somebody holds the page, or has stored to it.
  abstract boolean isUsedAfterClear(Pte pte, Page page);

  static boolean isDirty(Page page) {
    return page.flags.testOpaque(PageFlags.DIRTY);
  }
}
