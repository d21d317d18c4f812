// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How write(2) copies from the user's memory to a page of the cache, which it has locked; and that
/// memory is a mapping of the same page.
///
/// Kernel: mm/filemap.c:generic_perform_write() (v6.12).
public abstract sealed class CopyIn permits BustedFaultInFirst, AtomicCopy {
  private static final int FOLIO = 0;
  private static final int MMAP_LOCK = 1;
  private static final int ENTRY = Pte.map(0, 0);

  public final Lockdep lockdep = new Lockdep("folio lock", "mmap_lock");

  private final LockTask writer = new LockTask(lockdep);
  private final LockTask other = new LockTask(lockdep);
  private final PageFlags flags = new PageFlags(0);
  private final Pte pte = new Pte(ENTRY);

  /// Writes, and returns whether it came to an end.
  public abstract boolean write();

  /// Reclaims the page from the mapping, and faults it in again for another thread.
  public final void reclaimAndTouch() {
    pte.clearOpaque();
    fault(other);
  }

  /// Maps the page if it is not locked, and returns whether it did.
  private boolean fault(LockTask task) {
    task.acquire(MMAP_LOCK, LockUse.SHARED);
    task.acquire(FOLIO, LockUse.EXCLUSIVE);
    boolean locked = PageLock.tryLock(flags);
    if (locked) {
      pte.setEntryOpaque(ENTRY);
      PageLock.unlock(flags);
    }
    task.release(FOLIO);
    task.release(MMAP_LOCK);
    return locked;
  }

  /// Touches the memory, so that the copy may find it mapped: `fault_in_iov_iter_readable()`.
  /// Returns whether it had not to wait for the page.
  final boolean faultIn() {
    return isMapped() || fault(writer);
  }

  final boolean isMapped() {
    return pte.isPresentOpaque();
  }

  final void lock() {
    writer.acquire(FOLIO, LockUse.EXCLUSIVE);
    PageLock.lock(flags);
  }

  final void unlock() {
    PageLock.unlock(flags);
    writer.release(FOLIO);
  }

  /// Copies, faulting if need be, and returns whether it did.
  final boolean copy() {
    writer.mayWait(MMAP_LOCK, LockUse.SHARED);
    return faultIn();
  }
}
