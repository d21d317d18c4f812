// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How `PG_locked` keeps a page to one thread at a time, and shows it what the last one did.
///
/// Where the kernel sleeps the model gives up.
///
/// Kernel: include/linux/pagemap.h:folio_trylock(), mm/filemap.c:folio_unlock() (v6.12).
public abstract sealed class Exclusion
    permits LockBit, BustedTestThenSet, BustedLockNoAcquire, BustedUnlockNoRelease {
  /// Adds 1 to the page's contents under its lock, unless that is held, and returns whether it did.
  public final boolean increment(Page page) {
    if (!tryLock(page.flags)) {
      return false;
    }
    page.setData(page.data() + 1);
    unlock(page.flags);
    return true;
  }

  /// Takes the lock if it is free, and returns whether it did.
  abstract boolean tryLock(PageFlags flags);

  /// Lets go of the lock.
  abstract void unlock(PageFlags flags);
}
