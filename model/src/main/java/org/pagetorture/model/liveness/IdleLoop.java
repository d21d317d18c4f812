// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// How truncate waits for a page to be idle that is pinned again and again, each time for a moment.
///
/// It sleeps until a put makes the page idle, then looks again. With no entry that is two sleeps at
/// most for each thread that pins: for the pin it had, and for one that it took by an old value of
/// the entry, and gives back when it looks again.
///
/// Kernel: fs/dax.c:dax_layout_busy_page(), fs/xfs/xfs_inode.c:xfs_break_dax_layouts() (v6.12).
public abstract sealed class IdleLoop permits BustedStayMapped, BustedDropLock, KeepLock {
  /// How often it sleeps before it has starved.
  private static final int BOUND = 2;

  private static final int PINS = 3;
  private static final int ENTRY = Pte.map(0, 0);

  private final InvalidateLock invalidateLock = new InvalidateLock();
  final Page page = new Page(1);
  final Pte pte = new Pte(ENTRY);

  /// Pins and unpins the page again and again, and maps it before that if need be.
  public final void pins() {
    for (int n = 0; n < PINS; n++) {
      if (!pte.isPresentOpaque() && invalidateLock.tryLockShared()) {
        pte.setEntryOpaque(ENTRY);
        invalidateLock.unlockShared();
      }
      if (GupFast.pin(pte, page)) {
        page.refcount.unpin();
      }
    }
  }

  /// Waits until the page is idle, and returns whether it was before truncate starved.
  public final boolean truncate() {
    invalidateLock.lock();
    boolean busy = isBusy();
    for (int sleeps = 0; busy && sleeps < BOUND; sleeps++) {
      sleep();
      busy = isBusy();
    }
    invalidateLock.unlock();
    return !busy;
  }

  /// Whether somebody has the page pinned.
  boolean isBusy() {
    return Zap.isBusy(pte, page, 1);
  }

  /// Sleeps until the page was idle once.
  void sleep() {
    while (page.refcount.countOpaque() != 1) {
      Thread.onSpinWait();
    }
  }

  final void lock() {
    invalidateLock.lock();
  }

  final void unlock() {
    invalidateLock.unlock();
  }
}
