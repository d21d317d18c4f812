// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Direct I/O under a lock of the inode, gfs2's glock, that faults on the same file take as well;
/// and its buffer is a mapping of that file.
///
/// If the buffer is mapped, the lookup of its pages needs no fault. Reclaim may unmap it at any
/// time.
///
/// Kernel: fs/gfs2/file.c:gfs2_file_direct_write() (v5.16 and later).
public abstract sealed class GlockIo permits BustedFaultUnderLock, NoFault {
  private static final int GLOCK = 0;
  private static final int MMAP_LOCK = 1;
  private static final int ENTRY = Pte.map(0, 0);

  public final Lockdep lockdep = new Lockdep("glock", "mmap_lock");

  private final LockTask writer = new LockTask(lockdep);
  private final LockTask other = new LockTask(lockdep);
  private final InvalidateLock glock = new InvalidateLock();
  private final Page page = new Page(1);
  private final Pte pte = new Pte(ENTRY);

  /// Writes, and returns whether it came to an end.
  public abstract boolean write();

  /// Reclaims the page of the buffer, and faults it in again for another thread of the process.
  public final void reclaimAndTouch() {
    pte.clearOpaque();
    fault(other);
  }

  /// Faults if the glock is free, and returns whether it was.
  private boolean fault(LockTask task) {
    task.acquire(MMAP_LOCK, LockUse.SHARED);
    task.acquire(GLOCK, LockUse.SHARED);
    boolean locked = glock.tryLockShared();
    if (locked) {
      pte.setEntryOpaque(ENTRY);
      glock.unlockShared();
    }
    task.release(GLOCK);
    task.release(MMAP_LOCK);
    return locked;
  }

  final void lock() {
    writer.acquire(GLOCK, LockUse.EXCLUSIVE);
    glock.lock();
  }

  final void unlock() {
    glock.unlock();
    writer.release(GLOCK);
  }

  /// Looks up the page of the buffer and writes it, faulting if need be; returns whether it did.
  final boolean gup() {
    writer.mayWait(MMAP_LOCK, LockUse.SHARED);
    return gupNoFault() || fault(writer);
  }

  /// Looks up the page of the buffer and writes it, if it is mapped; returns whether it did.
  final boolean gupNoFault() {
    boolean found = GupFast.get(pte, page);
    if (found) {
      page.refcount.put();
    }
    return found;
  }

  /// Maps the buffer for its own sake: `fault_in_iov_iter_readable()`. Nobody has the glock alone
  /// but the writer, so no fault fails.
  final void faultIn() {
    fault(writer);
  }
}
