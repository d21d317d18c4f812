// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// How a waker is done with a sleeper's entry before the sleeper returns, and uses its stack for
/// something else.
///
/// The waker has the queue's lock, which the sleeper would rather not take. The sleeper may return
/// at any point: it was woken, or there is a signal for it.
///
/// Kernel: mm/filemap.c:wake_page_function(), kernel/sched/wait.c:finish_wait() (v6.12).
public abstract sealed class WakeOrder
    permits UnlinkLast,
        FinishLocked,
        BustedNoFinish,
        BustedUnlinkFirst,
        BustedUnlinkNoRelease,
        BustedFinishNoAcquire {
  /// The task that sleeps.
  public static final int SLEEPER = 1;

  /// What the sleeper's stack holds after it returned.
  public static final int OTHER = 2;

  final WaitEntry entry = new WaitEntry(new PageFlags(0), PageFlags.LOCKED, SLEEPER);
  final WaitQueue queue = new WaitQueue(entry);

  WakeOrder() {
    entry.enqueue(0);
  }

  /// Wakes whoever is in the queue, and returns the task, or 0 when there is none.
  public final int wake() {
    queue.lock();
    int woken = queue.isActive() ? wakeEntry() : 0;
    queue.unlock();
    return woken;
  }

  /// Returns from the sleep, woken or by a signal, and uses the stack again.
  public final void returnFromSleep() {
    finish();
    entry.reuse(OTHER);
  }

  /// Whether the stack holds what was put there after the return.
  public final boolean isStackIntact() {
    return entry.flagsOpaque() == OTHER
        && entry.taskOpaque() == OTHER
        && entry.linkedOpaque() == OTHER;
  }

  /// Wakes the entry, takes it from the queue, and returns its task.
  int wakeEntry() {
    return entry.wake(0);
  }

  /// Sees that the entry is in no queue: `finish_wait()`.
  abstract void finish();

  /// Takes the entry from the queue under the lock.
  final void unlinkLocked() {
    queue.lock();
    entry.setLinkedOpaque(0);
    queue.unlock();
  }
}
