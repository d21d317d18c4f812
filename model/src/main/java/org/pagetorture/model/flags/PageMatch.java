// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// Clears the bit, under the queue's lock, where the walk met nobody of the page or left the queue
/// empty.
public final class PageMatch extends WaitersBit {
  @Override
  void wake(WaitQueue queue, PageFlags page, int bit) {
    queue.lock();
    if (!queue.wakeLocked(page, bit)) {
      page.testAndClearPlain(PageFlags.WAITERS);
    }
    queue.unlock();
  }
}
