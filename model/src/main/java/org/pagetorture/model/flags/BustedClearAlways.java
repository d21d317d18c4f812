// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// Clears the bit whoever is left: one who waits for another bit of the page is forgotten.
public final class BustedClearAlways extends WaitersBit {
  @Override
  void wake(WaitQueue queue, PageFlags page, int bit) {
    queue.lock();
    queue.wakeLocked(page, bit);
    page.testAndClearPlain(PageFlags.WAITERS);
    queue.unlock();
  }
}
