// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// How the last put and a truncate that waits for it find each other.
///
/// The put drops the reference, and wakes if somebody waits; truncate says that it waits, and
/// sleeps if the page is still busy. If each misses the other, truncate sleeps for ever.
///
/// Kernel: mm/memremap.c:__put_devmap_managed_folio_refs(), fs/dax.c:wait_page_idle() (v6.12).
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

  /// Whether truncate is on the wait queue.
  private boolean waiting;

  /// Drops the one pin, and returns whether it woke truncate.
  public abstract boolean putAndWake();

  /// Enqueues truncate, and returns whether it goes to sleep.
  public abstract boolean waitIdle();

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
