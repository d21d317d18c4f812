// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.Mmu;
import org.pagetorture.model.mm.Tlb;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// A dirty page that one process maps, and the block that it is written to.
///
/// `PG_dirty` is what the next writeback goes by. A store sets the dirty bit of the entry alone;
/// who makes the entry writable marks the page, and who marks the page clean takes the write bit
/// away.
///
/// Kernel: mm/page-writeback.c, mm/rmap.c:folio_mkclean() (v6.12).
public final class MappedPage {
  public final Page page = new Page(1, 2, PageFlags.DIRTY);
  public final Vma vma = new Vma();
  private final Tlb tlb = new Tlb();
  private final Disk disk = new Disk(1);

  /// A page that the process maps by `entry`.
  public MappedPage(int entry) {
    vma.map(entry);
  }

  /// Stores through the entry, and returns whether it did: the store faults unless it is writable.
  public boolean store(int data) {
    return Mmu.store(tlb, vma.pte, page, data);
  }

  /// Marks the page dirty: `folio_mark_dirty()`.
  public void setDirty() {
    page.flags.testAndSetPlain(PageFlags.DIRTY);
  }

  /// Marks the page clean, and returns whether it was dirty.
  public boolean clearDirty() {
    return page.flags.testAndClearPlain(PageFlags.DIRTY);
  }

  /// Takes write and dirty bit out of the entry, and returns whether it was dirty.
  public boolean mkclean() {
    return vma.mkclean(tlb);
  }

  /// Writes the page to its block.
  public void write() {
    disk.write(0, page.dataOpaque());
  }

  /// Writes the page if it is dirty, as the next writeback does: a clean one it never looks at.
  public void sync() {
    if (clearDirty()) {
      write();
    }
  }

  /// What a reader gets after a crash.
  public int onDisk() {
    return disk.read(0);
  }
}
