// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// Leaves out the lock's acquire: the page is read before it is locked.
public final class BustedLockNoAcquire extends Exclusion {
  @Override
  boolean tryLock(PageFlags flags) {
    return !flags.testAndSetPlain(PageFlags.LOCKED);
  }

  @Override
  void unlock(PageFlags flags) {
    PageLock.unlock(flags);
  }
}
