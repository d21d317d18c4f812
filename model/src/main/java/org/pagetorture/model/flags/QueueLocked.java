// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Looks at the queue under its lock, always. One of the two sections comes first: either the
/// unlock finds the waiter, or the waiter finds the page unlocked. No fence.
///
/// Kernel: kernel/sched/wait.c:__wake_up() (v6.12).
public final class QueueLocked extends UnlockWake {
  @Override
  public boolean unlock() {
    clearLocked();
    queue.lock();
    boolean active = queue.isActive();
    queue.unlock();
    return active;
  }

  @Override
  public boolean sleep() {
    return sleepUnfenced();
  }
}
