// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// Clears the bit after it let go of the queue: somebody may have come who set it again.
public final class BustedClearUnlocked extends WaitersBit {
  @Override
  void wake(WaitQueue queue, PageFlags page, int bit) {
    queue.lock();
    boolean left = queue.wakeLocked(page, bit);
    queue.unlock();
    if (!left) {
      page.testAndClearPlain(PageFlags.WAITERS);
    }
  }
}
