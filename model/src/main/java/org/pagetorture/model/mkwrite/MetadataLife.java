// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How long that lives which the handler attaches to a page, and without which a dirty page cannot
/// be written: where it lies on the disk.
///
/// A clean page needs none, so writeback frees it when it leaves the page clean. A dirty page
/// without it is passed over, and what was stored is lost. All of it is under the page lock.
///
/// Kernel: fs/buffer.c:try_to_free_buffers() against mm/memory.c:do_page_mkwrite(); ext4 warns of
/// such a page, and drops it: fs/ext4/inode.c:ext4_do_writepages() (v6.12).
public abstract sealed class MetadataLife permits HeldToDirty, PinnedMetadata, BustedUnlockBetween {
  private static final int ENTRY = Pte.map(0, Pte.WRITE);
  private static final int BLOCK = 0;

  private static final VarHandle ATTACHED =
      fieldVarHandle(lookup(), "attached", VarHandle.class, MetadataLife.class, boolean.class)
          .withInvokeExactBehavior();

  private final Disk disk = new Disk(1);

  /// `PG_private`: whether the page has its metadata.
  private boolean attached;

  /// Makes the page writable and marks it dirty; `data` is stored as soon as the entry is set.
  public final void fault(Page page, Vma vma, int data) {
    PageLock.lock(page.flags);
    ATTACHED.setOpaque(this, true);
    answer(page);
    vma.map(ENTRY);
    page.setDataOpaque(data);
    page.flags.testAndSetPlain(PageFlags.DIRTY);
    dirtied(page);
  }

  /// Writes the page if it is dirty, and frees its metadata.
  public final void writeBack(Page page, Vma vma) {
    PageLock.lock(page.flags);
    if (page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      vma.writeProtect();
      write(page);
    }
    if (mayFree()) {
      ATTACHED.setOpaque(this, false);
    }
    PageLock.unlock(page.flags);
  }

  /// What the disk has of the page.
  public final int written() {
    return disk.read(BLOCK);
  }

  /// The end of the handler, which has the page locked.
  void answer(Page page) {}

  /// The end of the fault.
  void dirtied(Page page) {
    PageLock.unlock(page.flags);
  }

  boolean mayFree() {
    return true;
  }

  private void write(Page page) {
    if ((boolean) ATTACHED.getOpaque(this)) {
      disk.write(BLOCK, page.dataOpaque());
    }
  }
}
