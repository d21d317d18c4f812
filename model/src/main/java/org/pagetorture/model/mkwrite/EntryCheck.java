// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What a fault for writing does about an entry that is not what it was when the fault began: the
/// page table was unlocked while the handler ran.
///
/// The page lock, which the handler has returned with, keeps truncate and writeback away, but
/// neither a second fault nor who takes entries away and leaves the page.
///
/// Kernel: mm/memory.c:wp_page_shared(), do_shared_fault(), finish_mkwrite_fault() (v6.12).
public abstract sealed class EntryCheck
    permits PteSame, BustedNoRecheck, BustedNoUnlock, BustedNoPut {
  /// An entry that maps the page for reading.
  public static final int READABLE = Pte.map(0, 0);

  private static final int WRITABLE = Pte.map(0, Pte.WRITE);

  /// Makes the entry writable, if it is there: `wp_page_shared()`.
  public final void makeWritable(AddressSpace file, Vma vma) {
    vma.ptl.lock();
    int seen = vma.pte.entryOpaque();
    if (seen != Pte.NONE) {
      file.page.refcount.getPlain();
    }
    vma.ptl.unlock();
    if (seen != Pte.NONE && finish(file, vma, seen)) {
      file.page.refcount.put();
    }
  }

  /// Maps the page where nothing is mapped: `do_shared_fault()`.
  public final void mapAnew(AddressSpace file, Vma vma) {
    if (vma.pte.entryOpaque() == Pte.NONE && file.find()) {
      finish(file, vma, Pte.NONE);
    }
  }

  /// Asks the file system, sets the entry if it still is `seen`, and returns whether it did.
  private boolean finish(AddressSpace file, Vma vma, int seen) {
    PageLock.lock(file.page.flags);
    vma.ptl.lock();
    boolean same = isSame(vma, seen);
    if (same) {
      vma.pte.setEntryOpaque(WRITABLE);
    }
    vma.ptl.unlock();
    if (same) {
      file.page.flags.testAndSetPlain(PageFlags.DIRTY);
      PageLock.unlock(file.page.flags);
    } else {
      giveUp(file);
    }
    return same;
  }

  /// Whether the entry, whose lock is held, still is what the fault has seen: `pte_same()`.
  boolean isSame(Vma vma, int seen) {
    return vma.pte.entryOpaque() == seen;
  }

  /// Undoes what the handler and the fault have done, for an answer of NOPAGE.
  void giveUp(AddressSpace file) {
    PageLock.unlock(file.page.flags);
    file.page.refcount.put();
  }
}
