// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Takes the queue's lock whether it is in the queue or not, and so waits for its waker.
///
/// Kernel: kernel/sched/wait.c:remove_wait_queue() (v6.12).
public final class FinishLocked extends WakeOrder {
  @Override
  void finish() {
    unlinkLocked();
  }
}
