// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.mm.InvalidateLock;

/// How far a direct write holds the lock that keeps faults off the file, `MMAPLOCK`, while the
/// pages of its buffer are looked up under `mmap_lock`.
///
/// A fault takes the same two locks, `mmap_lock` first. Two readers of `mmap_lock` do not wait for
/// each other, unless a writer has queued between them: here another thread's munmap, which comes
/// just before the lookup.
///
/// Kernel: mm/gup.c:gup_fast_fallback(), fs/xfs/xfs_file.c (v4.1 to v6.12).
public abstract sealed class DirectIo permits BustedHoldAcross, DropBeforeGup {
  private static final int MMAPLOCK = 0;
  private static final int MMAP_LOCK = 1;

  public final Lockdep lockdep = new Lockdep("MMAPLOCK", "mmap_lock");

  private final LockTask writer = new LockTask(lockdep);
  private final LockTask faulter = new LockTask(lockdep);
  private final InvalidateLock fileLock = new InvalidateLock();
  private final Rwsem mmapLock = new Rwsem();

  /// Writes, and returns whether it had to sleep holding `MMAPLOCK`.
  public abstract boolean write();

  /// Faults, and returns whether it had to sleep holding `mmap_lock`.
  public final boolean fault() {
    faulter.acquire(MMAP_LOCK, LockUse.SHARED);
    mmapLock.read();
    faulter.acquire(MMAPLOCK, LockUse.SHARED);
    boolean locked = fileLock.tryLockShared();
    if (locked) {
      fileLock.unlockShared();
    }
    faulter.release(MMAPLOCK);
    mmapLock.unlockRead();
    faulter.release(MMAP_LOCK);
    return !locked;
  }

  final void lockFile() {
    writer.acquire(MMAPLOCK, LockUse.EXCLUSIVE);
    fileLock.lock();
  }

  final void unlockFile() {
    fileLock.unlock();
    writer.release(MMAPLOCK);
  }

  /// Looks up the pages of the buffer, and returns whether it had to sleep for that.
  final boolean gup() {
    mmapLock.queueWrite();
    writer.acquire(MMAP_LOCK, LockUse.SHARED);
    boolean locked = mmapLock.tryRead();
    if (locked) {
      mmapLock.unlockRead();
    }
    writer.release(MMAP_LOCK);
    return !locked;
  }
}
