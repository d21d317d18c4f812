// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageRefcount;

/// The holder of the only pin knows the count, and stores the new one: the look at the queue passes
/// the store.
///
/// Left out: the RMW.
public final class BustedStoreWake extends IdleWait {
  private final PageRefcount refcount = new PageRefcount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    refcount.unfreeze(IDLE);
    return waitingAcquire();
  }

  @Override
  public boolean waitIdle() {
    setWaitingOpaque();
    VarHandle.fullFence();
    return refcount.countAcquire() != IDLE;
  }
}
