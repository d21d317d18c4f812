// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Changes the bit by an RMW whether it is set or not. One of the two RMWs comes first, and the
/// other sees what its thread did before.
///
/// The kernel's RMW is a full barrier even where it changes nothing, so that its worker may clear
/// the bit by a store and a barrier. Java's is not, and the worker's is an RMW too.
///
/// Kernel: include/asm-generic/bitops/atomic.h:test_and_set_bit() (v6.0 and later).
public final class RmwAlways extends PendingWork {
  @Override
  public boolean queue() {
    setEventOpaque();
    // work/A (release): the event comes before the bit.
    // Pairs with work/B in RmwAlways.run(). Without it: QueueWorkVsRun.
    return !testAndSetRelease();
  }

  @Override
  public boolean run() {
    // work/B (acquire): the bit comes before the look for events.
    // Pairs with work/A in RmwAlways.queue(). Without it: QueueWorkVsRun.
    testAndClearAcquire();
    return eventOpaque();
  }
}
