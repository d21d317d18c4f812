// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageFlags;

/// Leaves out the unlock's fence: it looks at the queue before anybody sees the page unlocked.
public final class BustedUnlockNoMb extends UnlockWake {
  @Override
  public boolean unlock() {
    clearLocked();
    return queue.isActive();
  }

  @Override
  public boolean sleep() {
    queue.lock();
    waiter.enqueue(0);
    VarHandle.fullFence();
    queue.unlock();
    return flags.testAcquire(PageFlags.LOCKED);
  }
}
