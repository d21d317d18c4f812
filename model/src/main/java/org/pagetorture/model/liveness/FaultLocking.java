// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// How often a read fault shares the file's `invalidate_lock`: the file system's fault handler did,
/// around the generic one, which does so itself since 5.15.
///
/// Kernel: fs/xfs/xfs_file.c:__xfs_filemap_fault(), mm/filemap.c:filemap_fault() (v5.15).
public abstract sealed class FaultLocking permits BustedNested, LockedOnce {
  private static final int INVALIDATE_LOCK = 0;

  public final Lockdep lockdep = new Lockdep("invalidate_lock");

  private final LockTask faulter = new LockTask(lockdep);
  private final LockTask truncater = new LockTask(lockdep);
  private final Rwsem invalidateLock = new Rwsem();

  /// Faults, and returns whether it had to sleep for the lock that it shares already.
  public abstract boolean fault();

  /// Truncates, and returns whether it had to sleep for the fault.
  public final boolean truncate() {
    truncater.acquire(INVALIDATE_LOCK, LockUse.EXCLUSIVE);
    boolean slept = invalidateLock.queueWrite();
    truncater.release(INVALIDATE_LOCK);
    return slept;
  }

  final void lockShared() {
    faulter.acquire(INVALIDATE_LOCK, LockUse.SHARED);
    invalidateLock.read();
  }

  /// Shares the lock once more, and returns whether it had to sleep.
  final boolean lockSharedAgain() {
    faulter.acquire(INVALIDATE_LOCK, LockUse.SHARED);
    boolean locked = invalidateLock.tryRead();
    if (locked) {
      invalidateLock.unlockRead();
    }
    faulter.release(INVALIDATE_LOCK);
    return !locked;
  }

  final void unlockShared() {
    invalidateLock.unlockRead();
    faulter.release(INVALIDATE_LOCK);
  }
}
