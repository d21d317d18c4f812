// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;

/// Spares the RMW where the bit is set, behind a full fence; the worker has one behind the store
/// that clears it.
///
/// Kernel: fs/buffer.c:mark_buffer_dirty() spares its RMW so (v6.12).
public final class FenceThenTest extends PendingWork {
  @Override
  public boolean queue() {
    setEventOpaque();
    // work/C (fence): the event comes before the bit is read.
    // Pairs with work/D in FenceThenTest.run(). Without it: QueueWorkVsRun.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return !pendingAcquire() && !testAndSetPlain();
  }

  @Override
  public boolean run() {
    clearPendingOpaque();
    // work/D (fence): the cleared bit comes before the look for events.
    // Pairs with work/C in FenceThenTest.queue(). Without it: QueueWorkVsRun.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return eventAcquire();
  }
}
