// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageRefcount;

/// The put is a full RMW, and the queue is looked at after it: `atomic_sub_return()`, then
/// `waitqueue_active()`.
///
/// Kernel: mm/memremap.c:__put_devmap_managed_folio_refs() (v6.12).
public final class FullRmwWake extends IdleWait {
  private final PageRefcount refcount = new PageRefcount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    // wake/A (volatile): the put comes before the queue is looked at, both volatile.
    // Pairs with wake/B in FullRmwWake.waitIdle(). Without it: LastPutVsWaiter.
    return refcount.getAndSub(1) == IDLE + 1 && waitingVolatile();
  }

  @Override
  public boolean waitIdle() {
    setWaitingOpaque();
    // wake/B (fence): the waiter is on the queue before the count is read.
    // Pairs with wake/A in FullRmwWake.putAndWake(). Without it: LastPutVsWaiter.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return refcount.countAcquire() != IDLE;
  }
}
