// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;
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
  public boolean unlock() {
    clearLocked();
    // active/A (fence): the cleared bit comes before the look at the queue.
    // Pairs with active/B in UnlockWake.sleep(). Without it: UnlockVsSleep.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return waiter.linkedAcquire() == 1;
  }

  /// Enters the queue, and returns whether the lock is still held: the caller sleeps.
  public boolean sleep() {
    queue.lock();
    waiter.enqueue(0);
    // active/B (fence): the entry, of set_current_state(), comes before the look at the lock.
    // Pairs with active/A in UnlockWake.unlock(). Without it: UnlockVsSleep.
    VarHandle.fullFence();
    queue.unlock();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return flags.testAcquire(PageFlags.LOCKED);
  }

  /// [#sleep()] without a fence.
  final boolean sleepUnfenced() {
    queue.lock();
    waiter.enqueue(0);
    queue.unlock();
    return flags.testOpaque(PageFlags.LOCKED);
  }

  /// Clears the bit by a store, as only the holder writes the word: `__clear_bit_unlock()`.
  final void clearLocked() {
    flags.setBitsOpaque(0);
  }
}
