// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageRefcount;

/// How the last put and a truncate that waits for it find each other.
///
/// The put drops the reference, and wakes if somebody waits; truncate says that it waits, and
/// sleeps if the page is still busy. If each misses the other, truncate sleeps for ever.
///
/// Kernel: mm/memremap.c:__put_devmap_managed_folio_refs() (v6.12), fs/dax.c:wait_page_idle()
/// (v6.15).
public abstract sealed class IdleWait
    permits BustedCheckBeforeWaiting,
        BustedReleaseWake,
        BustedStoreWake,
        BustedWaiterNoFence,
        FullRmwWake,
        SplitWake,
        BustedWakeIgnoresMask {
  static final int IDLE = 1;

  private static final VarHandle WAITING =
      fieldVarHandle(lookup(), "waiting", VarHandle.class, IdleWait.class, boolean.class)
          .withInvokeExactBehavior();

  final PageRefcount refcount = new PageRefcount(IDLE + 1);

  /// Whether truncate is on the wait queue.
  private boolean waiting;

  /// Drops the one pin, and returns whether it woke truncate.
  public boolean putAndWake() {
    // wake/A (volatile): the put comes before the queue is looked at, both volatile.
    // Pairs with wake/B in IdleWait.waitIdle(). Without it: LastPutVsWaiter.
    return refcount.getAndSub(1) == IDLE + 1 && waitingVolatile();
  }

  /// Enqueues truncate, and returns whether it goes to sleep.
  public boolean waitIdle() {
    setWaitingOpaque();
    // wake/B (fence): the waiter is on the queue before the count is read.
    // Pairs with wake/A in IdleWait.putAndWake(). Without it: LastPutVsWaiter.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return refcount.countAcquire() != IDLE;
  }

  final boolean waitingOpaque() {
    return (boolean) WAITING.getOpaque(this);
  }

  final boolean waitingAcquire() {
    return (boolean) WAITING.getAcquire(this);
  }

  final boolean waitingVolatile() {
    return (boolean) WAITING.getVolatile(this);
  }

  final void setWaitingOpaque() {
    WAITING.setOpaque(this, true);
  }
}
