// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What makes a file system that agreed to a store still know the page when it is marked dirty.
///
/// Asked before a store, the file system gives the page buffers: they say which block it goes to.
/// They live as long as the page is dirty. Between the question and the mark writeback may clean
/// the page, and the mark then makes a page dirty that nobody knows where to write.
///
/// One object is one page of one file. It is dirty already when the race begins.
///
/// Kernel: mm/memory.c:do_page_mkwrite(), mm/gup.c:unpin_user_pages_dirty_lock(),
/// fs/buffer.c:try_to_free_buffers() (v6.12).
public abstract sealed class AskedStore
    permits LockedToDirty,
        OwnReference,
        KeepPinned,
        AskAtRelease,
        RefusePin,
        BustedDirtyLater,
        BustedWarnAndDrop {
  /// What [#flush()] returns of a dirty page without buffers: `BUG_ON(!page_has_buffers(page))`.
  public static final int CRASHED = -1;

  private static final int BLOCK = 0;

  final Page page = new Page(1, 1, PageFlags.UPTODATE | PageFlags.DIRTY);

  private final Disk disk = new Disk(1);

  /// The page's block as its buffers know it, or a hole where it has none. Changed by who holds the
  /// page lock, or the last reference.
  private final ExtentMap buffers = new ExtentMap(BLOCK);

  /// Asks, stores and marks the page dirty, and returns whether all that happened.
  public boolean store(int data) {
    if (!ask()) {
      return false;
    }
    page.setData(data);
    mark();
    return true;
  }

  /// Cleans the page if nobody has it locked, writes it, and frees its buffers.
  public final void writeBack() {
    if (PageLock.tryLock(page.flags)) {
      if (clean()) {
        write();
        release();
      }
      PageLock.unlock(page.flags);
    }
  }

  /// Writes the page if it is dirty, with nobody else around, and returns what the disk then has,
  /// or [#CRASHED].
  public final int flush() {
    if (page.flags.testOpaque(PageFlags.DIRTY)) {
      if (buffers.blockOpaque(0) == ExtentMap.HOLE) {
        return flushWithoutBuffers();
      }
      write();
    }
    return stored();
  }

  /// Marks the page dirty, with the lock of the question long gone.
  void mark() {
    DirtyMark.setDirty(page);
  }

  /// What the flusher does about a dirty page without buffers.
  int flushWithoutBuffers() {
    return CRASHED;
  }

  /// Cleans the page, which writeback has locked, and returns whether it was dirty.
  boolean clean() {
    return DirtyMark.clearDirty(page);
  }

  /// Gives the page buffers where it has none; the caller holds the page lock.
  void attach() {
    buffers.map(0, BLOCK);
  }

  /// Frees the buffers of a page that is clean now.
  void release() {
    buffers.punch(0);
  }

  /// What the disk has of the page.
  final int stored() {
    return disk.read(BLOCK);
  }

  /// Asks the file system, and returns whether the page lock was to be had: `page_mkwrite()`.
  private boolean ask() {
    boolean locked = PageLock.tryLock(page.flags);
    if (locked) {
      attach();
      PageLock.unlock(page.flags);
    }
    return locked;
  }

  private void write() {
    disk.write(buffers.blockOpaque(0), page.data());
  }
}
