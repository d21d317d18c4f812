// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A work item that is pending, and how who has something more for it tells its worker.
///
/// The bit says that a run is still to come. Who has stored an event queues the work unless the bit
/// is set; the worker clears the bit, then looks for events. An event that this run does not see
/// has to bring about another.
///
/// Kernel: kernel/workqueue.c:queue_work_on(), set_work_pool_and_clear_pending() (v6.12).
public abstract sealed class PendingWork
    permits RmwAlways, FenceThenTest, BustedEarlyOut, BustedClearNoMb {
  private static final VarHandle PENDING =
      fieldVarHandle(lookup(), "pending", VarHandle.class, PendingWork.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle EVENT =
      fieldVarHandle(lookup(), "event", VarHandle.class, PendingWork.class, int.class)
          .withInvokeExactBehavior();

  /// `WORK_STRUCT_PENDING_BIT`.
  private int pending = 1;

  private int event;

  /// Stores an event, and returns whether it queued the work for that.
  public abstract boolean queue();

  /// Clears the bit and runs the work, and returns whether that saw the event.
  public abstract boolean run();

  /// `test_and_set_bit()`: whether the bit was set before. An RMW even when it was.
  final boolean testAndSetRelease() {
    return (int) PENDING.getAndSetRelease(this, 1) == 1;
  }

  /// [#testAndSetRelease()] that orders nothing: it leaves a bit alone that is set.
  final boolean testAndSetPlain() {
    while (!pendingOpaque()) {
      if (PENDING.weakCompareAndSetPlain(this, 0, 1)) {
        return false;
      }
    }
    return true;
  }

  /// `test_and_clear_bit()`: whether the bit was set before.
  final boolean testAndClearAcquire() {
    return (int) PENDING.getAndSetAcquire(this, 0) == 1;
  }

  final boolean pendingOpaque() {
    return (int) PENDING.getOpaque(this) == 1;
  }

  final boolean pendingAcquire() {
    return (int) PENDING.getAcquire(this) == 1;
  }

  final void clearPendingOpaque() {
    PENDING.setOpaque(this, 0);
  }

  final boolean eventOpaque() {
    return (int) EVENT.getOpaque(this) == 1;
  }

  final boolean eventAcquire() {
    return (int) EVENT.getAcquire(this) == 1;
  }

  final void setEventOpaque() {
    EVENT.setOpaque(this, 1);
  }
}
