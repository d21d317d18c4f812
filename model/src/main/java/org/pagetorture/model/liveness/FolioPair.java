// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// In which order two pages of one file are locked.
///
/// All page locks are one class, which nests in itself by the pages' index alone.
///
/// Kernel: fs/remap_range.c:vfs_lock_two_folios() (v6.12).
public abstract sealed class FolioPair permits BustedCallersOrder, IndexOrder, TryLock {
  private static final int FOLIO = 0;

  public final Lockdep lockdep = new Lockdep("folio lock");

  private final PageFlags[] folios = {new PageFlags(0), new PageFlags(0)};

  /// Locks the pages at both indices and lets go, and returns whether it had to sleep for one
  /// holding the other.
  public abstract boolean lockTwo(LockTask task, int one, int other);

  final boolean lockInTurn(LockTask task, int first, int second) {
    lock(task, first);
    task.acquireInOrder(FOLIO, second);
    boolean locked = PageLock.tryLock(folios[second]);
    if (locked) {
      PageLock.unlock(folios[second]);
    }
    task.release(FOLIO);
    unlock(task, first);
    return !locked;
  }

  final void lock(LockTask task, int index) {
    task.acquireInOrder(FOLIO, index);
    PageLock.lock(folios[index]);
  }

  final boolean tryLock(LockTask task, int index) {
    boolean locked = PageLock.tryLock(folios[index]);
    if (locked) {
      task.tryAcquired(FOLIO, LockUse.EXCLUSIVE);
    }
    return locked;
  }

  final void unlock(LockTask task, int index) {
    PageLock.unlock(folios[index]);
    task.release(FOLIO);
  }
}
