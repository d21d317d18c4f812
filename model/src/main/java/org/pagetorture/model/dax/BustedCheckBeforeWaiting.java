// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageRefcount;

/// Truncate looks at the count, and only then enters the queue.
///
/// Left out: the look at the count after it.
public final class BustedCheckBeforeWaiting extends IdleWait {
  private final PageRefcount refcount = new PageRefcount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    return refcount.getAndSub(1) == IDLE + 1 && waitingVolatile();
  }

  @Override
  public boolean waitIdle() {
    boolean busy = refcount.countAcquire() != IDLE;
    setWaitingOpaque();
    VarHandle.fullFence();
    return busy;
  }
}
