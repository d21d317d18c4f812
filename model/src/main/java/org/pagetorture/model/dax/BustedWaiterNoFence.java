// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.page.PageRefcount;

/// Truncate's read of the count passes its own entry into the queue.
///
/// Left out: the barrier of `set_current_state()`.
public final class BustedWaiterNoFence extends IdleWait {
  private final PageRefcount refcount = new PageRefcount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    return refcount.getAndSub(1) == IDLE + 1 && waitingVolatile();
  }

  @Override
  public boolean waitIdle() {
    setWaitingOpaque();
    return refcount.countAcquire() != IDLE;
  }
}
