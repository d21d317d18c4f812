// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;

/// Truncate looks at the count, and only then enters the queue.
///
/// Left out: the look at the count after it.
public final class BustedCheckBeforeWaiting extends IdleWait {
  @Override
  public boolean waitIdle() {
    boolean busy = refcount.countAcquire() != IDLE;
    setWaitingOpaque();
    VarHandle.fullFence();
    return busy;
  }
}
