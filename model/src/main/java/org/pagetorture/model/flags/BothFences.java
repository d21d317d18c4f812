// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageFlags;

/// Looks at the queue without its lock, behind a full fence; the waiter has one between its entry
/// and its look at the lock.
public final class BothFences extends UnlockWake {
  @Override
  public boolean unlock() {
    clearLocked();
    // active/A (fence): the cleared bit comes before the look at the queue.
    // Pairs with active/B in BothFences.sleep(). Without it: UnlockVsSleep.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return waiter.linkedAcquire() == 1;
  }

  @Override
  public boolean sleep() {
    queue.lock();
    waiter.enqueue(0);
    // active/B (fence): the entry, of set_current_state(), comes before the look at the lock.
    // Pairs with active/A in BothFences.unlock(). Without it: UnlockVsSleep.
    VarHandle.fullFence();
    queue.unlock();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return flags.testAcquire(PageFlags.LOCKED);
  }
}
