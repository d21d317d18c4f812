// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// Which page a handler prepares: the one that it was passed, or the one that the cache has.
///
/// The memory manager maps the page that it has passed, come what may. If that one was taken out of
/// the cache, the store goes where writeback does not look.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite() (v2.6.37, v6.12).
public abstract sealed class TargetPage permits PassedPage, FoundThenRelocked, BustedFoundPage {
  private static final int FILE = 1;
  private static final int ENTRY = Pte.map(0, Pte.WRITE);
  private static final int BLOCK = 0;

  private static final VarHandle SLOT =
      fieldVarHandle(lookup(), "slot", VarHandle.class, TargetPage.class, int.class)
          .withInvokeExactBehavior();

  private final Page[] pages = {new Page(FILE), new Page(AddressSpace.NOBODY)};
  private final Disk disk = new Disk(1);
  private final Vma vma = new Vma();

  /// Which of the pages the cache has.
  private int slot;

  /// Faults, stores `data` into the page that was mapped, and returns whether that was done.
  public final boolean store(int data) {
    Page passed = find();
    if (!lockPrepared(passed)) {
      return false;
    }
    passed.refcount.getPlain();
    vma.map(ENTRY);
    passed.setDataOpaque(data);
    markDirty(passed);
    PageLock.unlock(passed.flags);
    return true;
  }

  /// Takes the page out of the cache, after its contents were written, and reads another in.
  public final void invalidateAndRead() {
    Page old = pages[0];
    PageLock.lock(old.flags);
    vma.unmap(old);
    write(old);
    old.setOwnerOpaque(AddressSpace.NOBODY);
    PageLock.unlock(old.flags);

    Page fresh = pages[1];
    PageLock.lock(fresh.flags);
    fresh.setOwnerOpaque(FILE);
    fresh.setDataOpaque(disk.read(BLOCK));
    SLOT.setOpaque(this, 1);
    PageLock.unlock(fresh.flags);
  }

  /// Writes what is dirty in the cache, and returns what the disk has then.
  public final int sync() {
    write(find());
    return disk.read(BLOCK);
  }

  /// Prepares a page for a store, and returns with the one locked that was passed; or refuses.
  abstract boolean lockPrepared(Page passed);

  /// The page that the cache has: `filemap_get_folio()`.
  final Page find() {
    return pages[(int) SLOT.getOpaque(this)];
  }

  /// Locks the page, and refuses it if it is not the file's any more.
  static boolean lockOwned(Page page) {
    PageLock.lock(page.flags);
    if (page.ownerOpaque() == FILE) {
      return true;
    }
    PageLock.unlock(page.flags);
    return false;
  }

  static void markDirty(Page page) {
    page.flags.testAndSetPlain(PageFlags.DIRTY);
  }

  /// Prepares the page that the cache has.
  final void prepareFound() {
    Page found = find();
    PageLock.lock(found.flags);
    markDirty(found);
    PageLock.unlock(found.flags);
  }

  private void write(Page page) {
    if (page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      disk.write(BLOCK, page.dataOpaque());
    }
  }
}
