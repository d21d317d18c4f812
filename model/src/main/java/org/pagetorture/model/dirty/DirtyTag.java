// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How writeback takes a page's tag away, by which it finds dirty pages, while somebody marks the
/// page dirty once more.
///
/// The flag is changed without a lock and before the tag, the tag under the lock of the tree. Who
/// finds the flag set leaves the tag alone.
///
/// Kernel: mm/page-writeback.c:filemap_dirty_folio(), __folio_start_writeback() (v6.12).
public abstract sealed class DirtyTag
    permits RetestUnderLock, ClearBothUnderLock, BustedNoRetest, BustedRetestBeforeLock {
  private static final VarHandle TAG =
      fieldVarHandle(lookup(), "tag", VarHandle.class, DirtyTag.class, int.class)
          .withInvokeExactBehavior();

  /// `i_pages.xa_lock`, a spin lock as that of a page table.
  final SpinLock treeLock = new SpinLock();

  /// `PAGECACHE_TAG_DIRTY`, of the file's only page, which is dirty at first.
  private int tag = 1;

  /// Stores to the page, and marks it dirty.
  public final void store(Page page, int data) {
    page.setData(data);
    if (!DirtyMark.setDirty(page)) {
      treeLock.lock();
      setTagOpaque(1);
      treeLock.unlock();
    }
  }

  /// Marks the page clean if it is dirty, and as being written; returns whether it was dirty.
  abstract boolean clean(Page page);

  /// Writes the page if writeback finds it, and it is dirty.
  public final void writeBack(Page page, Disk disk) {
    if (isTagged() && clean(page)) {
      disk.write(0, page.data());
      page.flags.testAndClearPlain(PageFlags.WRITEBACK);
    }
  }

  final boolean isTagged() {
    return (int) TAG.getOpaque(this) != 0;
  }

  /// Takes the tag away; the caller has the lock.
  final void clearTag() {
    setTagOpaque(0);
  }

  static boolean isDirty(Page page) {
    return page.flags.testOpaque(PageFlags.DIRTY);
  }

  static void setWriteback(Page page) {
    page.flags.testAndSetPlain(PageFlags.WRITEBACK);
  }

  private void setTagOpaque(int value) {
    TAG.setOpaque(this, value);
  }
}
