// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// Tests the bit, and sets it afterwards: two threads may find it clear.
public final class BustedTestThenSet extends Exclusion {
  @Override
  boolean tryLock(PageFlags flags) {
    if (flags.testAcquire(PageFlags.LOCKED)) {
      return false;
    }
    flags.getAndOrVolatile(PageFlags.LOCKED);
    return true;
  }

  @Override
  void unlock(PageFlags flags) {
    PageLock.unlock(flags);
  }
}
