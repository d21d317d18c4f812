// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// Clears the flag under the queue's lock, so that a wake-up is for those who slept then. The
/// price: every end of a writeback takes the lock of a queue that many pages share.
public final class EndUnderLock extends WritebackWait {
  @Override
  public void end() {
    queue.lock();
    page.testAndClearPlain(PageFlags.WRITEBACK);
    wakeLocked();
    queue.unlock();
  }

  @Override
  public boolean goesOn() {
    return sleeper.isWoken();
  }
}
