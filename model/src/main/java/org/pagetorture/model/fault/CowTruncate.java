// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// How truncate takes away the private copies of pages that it takes away.
///
/// The page's lock keeps the page itself from being mapped again. A private copy has no file, so
/// unmapping the page does not find it: only an unmap of the whole range does.
///
/// Kernel: mm/memory.c:do_cow_fault(), mm/truncate.c:truncate_pagecache() (v6.12).
public abstract sealed class CowTruncate permits UnmapTwice, BustedUnmapOnce {
  /// Maps a private copy, which has a page of its own.
  private static final int COPY = Pte.map(1, Pte.WRITE);

  /// Stores to a private mapping for the first time: maps a copy of the file's page, and returns
  /// whether it did.
  public final boolean fault(AddressSpace file, Vma vma) {
    if (!file.find()) {
      return false;
    }
    boolean copied = false;
    if (PageLock.tryLock(file.page.flags)) {
      copied = file.owns() && file.sizeOpaque() != 0;
      if (copied) {
        vma.map(COPY);
      }
      PageLock.unlock(file.page.flags);
    }
    file.page.refcount.put();
    return copied;
  }

  /// Makes `file` empty.
  public final void truncate(AddressSpace file, Vma vma) {
    file.setSizeOpaque(0);
    vma.unmap();
    PageLock.lock(file.page.flags);
    file.remove();
    PageLock.unlock(file.page.flags);
    unmapAgain(vma);
  }

  /// What becomes of copies that were made after the first unmap.
  abstract void unmapAgain(Vma vma);
}
