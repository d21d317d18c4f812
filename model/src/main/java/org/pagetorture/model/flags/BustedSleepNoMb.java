// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageFlags;

/// Leaves out the waiter's fence: its unlock of the queue is none, and it looks at the page before
/// anybody sees it in the queue.
public final class BustedSleepNoMb extends UnlockWake {
  @Override
  public boolean unlock() {
    clearLocked();
    VarHandle.fullFence();
    return waiter.linkedAcquire() == 1;
  }

  @Override
  public boolean sleep() {
    queue.lock();
    waiter.enqueue(0);
    queue.unlock();
    return flags.testOpaque(PageFlags.LOCKED);
  }
}
