// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// How an unlock and a waiter find each other when the lock's word does not say that somebody
/// waits: the unlock looks at the wait queue.
///
/// Kernel: include/linux/wait.h:waitqueue_active() (v6.12), mm/filemap.c:unlock_page() (v4.9).
public abstract sealed class UnlockWake
    permits BothFences, QueueLocked, BustedUnlockNoMb, BustedSleepNoMb {
  final PageFlags flags = new PageFlags(PageFlags.LOCKED);
  final WaitEntry waiter = new WaitEntry(flags, PageFlags.LOCKED, 1);
  final WaitQueue queue = new WaitQueue(waiter);

  /// Lets go of the lock, and returns whether it has somebody to wake.
  public abstract boolean unlock();

  /// Enters the queue, and returns whether the lock is still held: the caller sleeps.
  public abstract boolean sleep();

  /// Clears the bit by a store, as only the holder writes the word: `__clear_bit_unlock()`.
  final void clearLocked() {
    flags.setBitsOpaque(0);
  }
}
