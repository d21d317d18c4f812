// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// What keeps a page from being mapped and pinned anew while truncate makes sure that it is idle.
///
/// Truncate unmaps, looks, sleeps while the page is busy, and at last takes the block away. The
/// sleep drops the lock, so everything that was found before it is stale.
///
/// Kernel: fs/xfs/xfs_inode.c:xfs_break_dax_layouts(), xfs_wait_dax_page() (v6.12).
public abstract sealed class LayoutBreak
    permits BreakThenPunch, BustedLatePunch, BustedNoInvalidateLock, BustedNoRescan {
  static final int IDLE = 1;

  /// The file's page that the races are about.
  static final int INDEX = 0;

  final InvalidateLock invalidateLock = new InvalidateLock();

  /// Faults the page in again if the file still has a block there, pins it, and returns whether it
  /// did.
  public boolean faultAndPin(Pte pte, Page page, ExtentMap extents) {
    if (!invalidateLock.tryLockShared()) {
      return false;
    }
    boolean pinned = mapAndPin(pte, page, extents);
    invalidateLock.unlockShared();
    return pinned;
  }

  /// Takes the block away from the file once the page is idle, and returns whether it did.
  public abstract boolean truncate(Pte pte, Page page, ExtentMap extents);

  /// The fault, under whatever lock the caller has.
  static boolean mapAndPin(Pte pte, Page page, ExtentMap extents) {
    int block = extents.blockOpaque(INDEX);
    if (block == ExtentMap.HOLE) {
      return false;
    }
    pte.setEntryOpaque(Pte.map(block, Pte.WRITE));
    page.refcount.getPlain();
    return true;
  }

  /// Sleeps once, with the lock dropped, for a busy page to become idle, and returns whether it
  /// did.
  final boolean sleepUntilIdle(Page page) {
    invalidateLock.unlock();
    Thread.onSpinWait();
    boolean idle = page.refcount.countOpaque() == IDLE;
    invalidateLock.lock();
    return idle;
  }
}
