// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// How many faults are under way in a file system: `s_writers` at the level of page faults.
///
/// Kernel: fs/super.c:__sb_start_write() (v3.6); a percpu_rw_semaphore later.
final class FaultCount {
  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, FaultCount.class, int.class)
          .withInvokeExactBehavior();

  private int count;

  /// Counts a fault; whether it may go on it asks afterwards.
  void start() {
    // faults/A (volatile): the count comes before the look at the freeze.
    // Pairs with faults/C in FaultCount.awaitNone(). Without it: FaultVsFreeze.
    int before = (int) COUNT.getAndAdd(this, 1);
  }

  /// Counts a fault no more.
  void end() {
    // faults/B (release): the dirty page comes before the end of the fault.
    // Pairs with faults/C in FaultCount.awaitNone(). Without it: FaultVsFreeze.
    int before = (int) COUNT.getAndAddRelease(this, -1);
  }

  /// Waits until no fault is under way; each is short.
  void awaitNone() {
    // faults/C (volatile): the freeze comes before the look at the count, and that before the look
    // at what the faults did. Pairs with faults/A in FaultCount.start() and faults/B in
    // FaultCount.end(). Without it: FaultVsFreeze.
    while ((int) COUNT.getVolatile(this) != 0) {
      Thread.onSpinWait();
    }
  }
}
