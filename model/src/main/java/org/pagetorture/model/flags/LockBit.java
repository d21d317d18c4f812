// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// The page lock: one RMW tests and sets the bit and acquires, another clears it and releases.
public final class LockBit extends Exclusion {
  @Override
  boolean tryLock(PageFlags flags) {
    return PageLock.tryLock(flags);
  }

  @Override
  void unlock(PageFlags flags) {
    PageLock.unlock(flags);
  }
}
