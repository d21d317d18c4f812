// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Mmu;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Tlb;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageLock;

/// A process that stores to a page of a file through a shared mapping, and what the file system may
/// do to that mapping.
///
/// The MMU alone knows that the page is dirty, until somebody takes the entry's bit away.
///
/// Kernel: mm/memory.c:do_shared_fault(), mm/rmap.c:page_vma_mkclean_one() (v6.12).
public final class MappedStore {
  private static final int WRITABLE = Pte.map(0, Pte.WRITE);

  private final Vma vma = new Vma();
  private final Tlb tlb = new Tlb();

  /// Stores `data` to the page of `file`, and returns whether it did: it faults when the page is
  /// not mapped, or not for writing.
  public boolean store(AddressSpace file, int data) {
    return Mmu.store(tlb, vma.pte, file.page, data);
  }

  /// Maps the page for writing, under its lock, and returns whether it did.
  public boolean fault(AddressSpace file) {
    if (!file.find()) {
      return false;
    }
    PageLock.lock(file.page.flags);
    boolean mapped = file.owns();
    if (!mapped || isMapped()) {
      file.page.refcount.put();
    }
    if (mapped) {
      vma.map(WRITABLE);
      tlb.invalidate();
    }
    PageLock.unlock(file.page.flags);
    return mapped;
  }

  /// Takes the mapping away, and returns whether it was dirty: `unmap_mapping_folio()`. The caller
  /// holds the lock of `page`.
  public boolean unmap(Page page) {
    vma.ptl.lock();
    int before = vma.pte.getAndClearPlain();
    tlb.flush();
    vma.ptl.unlock();
    if (before != Pte.NONE) {
      page.refcount.put();
    }
    return (before & Pte.DIRTY) != 0;
  }

  /// Makes the mapping clean and read-only, and returns whether it was dirty: `folio_mkclean()`.
  /// The caller holds the lock of the page.
  public boolean clean() {
    return vma.mkclean(tlb);
  }

  /// Whether the page is mapped.
  public boolean isMapped() {
    return vma.pte.isPresentOpaque();
  }
}
