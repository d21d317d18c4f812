// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// When a fault allocates the page table that it may need: the allocation may reclaim memory, and
/// then waits for writeback of whatever page it meets.
///
/// Writeback takes several pages into one request: it starts page A, and locks page B before the
/// request with A goes to the device.
///
/// Kernel: mm/memory.c:__do_fault(), and the comment in it (v6.12).
public abstract sealed class TableAlloc permits BustedAllocUnderLock, Preallocate {
  private static final int FOLIO = 0;
  private static final int WRITEBACK = 1;

  public final Lockdep lockdep = new Lockdep("folio lock", "PG_writeback");

  private final LockTask faulter = new LockTask(lockdep);
  private final LockTask flusher = new LockTask(lockdep);
  private final PageFlags a = new PageFlags(0);
  private final PageFlags b = new PageFlags(0);

  /// Faults page B in, and returns whether it had to sleep for writeback of page A holding the lock
  /// of page B.
  public abstract boolean fault();

  /// Writes both pages, and returns whether it had to sleep for the lock of page B with page A
  /// under writeback, and not yet on its way.
  public final boolean writeBack() {
    flusher.acquire(FOLIO, LockUse.EXCLUSIVE);
    PageLock.lock(a);
    a.testAndSetPlain(PageFlags.WRITEBACK);
    flusher.tryAcquired(WRITEBACK, LockUse.EXCLUSIVE);
    PageLock.unlock(a);
    flusher.release(FOLIO);

    flusher.acquire(FOLIO, LockUse.EXCLUSIVE);
    boolean locked = PageLock.tryLock(b);
    if (locked) {
      PageLock.unlock(b);
    }
    flusher.release(FOLIO);

    a.testAndClearPlain(PageFlags.WRITEBACK);
    flusher.release(WRITEBACK);
    return !locked;
  }

  /// Allocates, and returns whether reclaim had to sleep for writeback.
  final boolean allocate() {
    faulter.mayWait(WRITEBACK, LockUse.EXCLUSIVE);
    return a.testOpaque(PageFlags.WRITEBACK);
  }

  final void lockPage() {
    faulter.acquire(FOLIO, LockUse.EXCLUSIVE);
    PageLock.lock(b);
  }

  final void unlockPage() {
    PageLock.unlock(b);
    faulter.release(FOLIO);
  }
}
