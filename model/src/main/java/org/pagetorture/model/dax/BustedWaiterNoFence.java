// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// Truncate's read of the count passes its own entry into the queue.
///
/// Left out: the barrier of `set_current_state()`.
public final class BustedWaiterNoFence extends IdleWait {
  @Override
  public boolean waitIdle() {
    setWaitingOpaque();
    return refcount.countAcquire() != IDLE;
  }
}
