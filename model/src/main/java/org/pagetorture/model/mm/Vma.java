// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import org.pagetorture.model.page.Page;

/// Where a process maps the page of a file: one entry, and the lock of the table it lies in.
///
/// Kernel: include/linux/mm.h:struct vm_fault, mm/memory.c (v6.12).
public final class Vma {
  public final SpinLock ptl = new SpinLock();
  public final Pte pte = new Pte(Pte.NONE);

  /// Sets the entry under its lock; the caller's reference becomes the entry's: `finish_fault()`.
  public void map(int entry) {
    ptl.lock();
    pte.setEntryOpaque(entry);
    ptl.unlock();
  }

  /// Takes away the entry and its reference, if it maps `page`: `unmap_mapping_folio()`.
  public void unmap(Page page) {
    ptl.lock();
    boolean present = pte.isPresentOpaque();
    pte.clearOpaque();
    ptl.unlock();
    if (present) {
      page.refcount.put();
    }
  }

  /// Takes away whatever is mapped, copies too: `unmap_mapping_range(even_cows)`.
  public void unmap() {
    ptl.lock();
    pte.clearOpaque();
    ptl.unlock();
  }

  /// Takes write and dirty bit away, and returns whether the entry was dirty: `page_mkclean_one()`.
  ///
  /// A store that went through the entry is in the page when this returns.
  public boolean mkclean(Tlb tlb) {
    ptl.lock();
    int entry = pte.getAndClearPlain();
    tlb.flush();
    pte.setEntryOpaque(entry & ~(Pte.WRITE | Pte.DIRTY));
    ptl.unlock();
    return (entry & Pte.DIRTY) != 0;
  }

  /// Takes the write bit away, so that the next store faults: `folio_mkclean()`.
  public void writeProtect() {
    ptl.lock();
    pte.setEntryOpaque(pte.entryOpaque() & ~Pte.WRITE);
    ptl.unlock();
  }

  /// Stores to `page` if the entry lets it, and returns whether it did. The lock stands for the
  /// flush of the TLB, which no store straddles.
  public boolean store(Page page, int data) {
    ptl.lock();
    boolean writable = isWritable();
    if (writable) {
      page.setData(data);
    }
    ptl.unlock();
    return writable;
  }

  /// Whether a store goes through without a fault.
  public boolean isWritable() {
    return (pte.entryOpaque() & Pte.WRITE) != 0;
  }
}
