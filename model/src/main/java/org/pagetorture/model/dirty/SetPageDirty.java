// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How who marks a page dirty makes sure that the page still has its file, and the file its memory.
///
/// Kernel: mm/page-writeback.c:filemap_dirty_folio(), __folio_mark_dirty() (v6.12).
public abstract sealed class SetPageDirty
    permits DirtyUnderPageLock,
        DirtyUnderPtl,
        BustedMappingUnpinned,
        BustedMappingRecheck,
        BustedNoMappingRecheck {
  /// Marks the page dirty, and returns what it found its mapping to be: [Mapping#ALIVE],
  /// [Mapping#FREED], or [AddressSpace#NOBODY].
  public abstract int mark(Page page, Vma vma, Mapping mapping);

  /// Whether the marker's open file keeps the inode.
  boolean isPinned() {
    return false;
  }

  /// Takes the page away from its file, and frees the inode if it can; returns whether it did. A
  /// page that is locked it leaves alone.
  ///
  /// Kernel: mm/truncate.c:truncate_inode_folio(), mm/filemap.c:filemap_unaccount_folio() (v6.12).
  public final boolean evict(Page page, Vma vma, Mapping mapping) {
    if (!PageLock.tryLock(page.flags)) {
      return false;
    }
    vma.unmap(page);
    if (page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      mapping.account(-1);
    }
    remove(page, mapping);
    PageLock.unlock(page.flags);
    if (!isPinned()) {
      mapping.free();
    }
    return true;
  }

  /// Takes the page out of the tree. One that became dirty again is one dirty page less, and stays
  /// dirty.
  private static void remove(Page page, Mapping mapping) {
    mapping.treeLock.lock();
    if (page.flags.testOpaque(PageFlags.DIRTY)) {
      mapping.account(-1);
    }
    page.setOwnerOpaque(AddressSpace.NOBODY);
    mapping.treeLock.unlock();
  }

  /// Marks the page dirty, and counts it in the mapping that it has at first.
  static int markIn(Page page, Mapping mapping) {
    if (!setDirty(page)) {
      return AddressSpace.NOBODY;
    }
    mapping.treeLock.lock();
    int found = mapping.ownerOpaque();
    mapping.account(1);
    mapping.treeLock.unlock();
    return found;
  }

  /// [#markIn(Page, Mapping)] that counts the page only if it is in the tree.
  static int markInIfStill(Page page, Mapping mapping) {
    if (!setDirty(page)) {
      return AddressSpace.NOBODY;
    }
    mapping.treeLock.lock();
    int found = mapping.ownerOpaque();
    if (page.ownerOpaque() != AddressSpace.NOBODY) {
      mapping.account(1);
    }
    mapping.treeLock.unlock();
    return found;
  }

  /// Sets the flag of a page that has a file, and returns whether it was clean.
  private static boolean setDirty(Page page) {
    return page.ownerOpaque() != AddressSpace.NOBODY
        && !page.flags.testAndSetPlain(PageFlags.DIRTY);
  }
}
