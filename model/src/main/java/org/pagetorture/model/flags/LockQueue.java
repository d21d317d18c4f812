// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// The lock of a page that one thread sleeps for, while others may take it as soon as it is free.
///
/// A sleeper takes time to wake up, and who runs already is quicker: by itself it may come too late
/// after every unlock. The waker can take the lock for it.
///
/// Kernel: mm/filemap.c:folio_wait_bit_common(), wake_page_function() (v6.12).
public abstract sealed class LockQueue permits BustedSteal, BoundedUnfairness {
  private final PageFlags flags = new PageFlags(PageFlags.LOCKED | PageFlags.WAITERS);
  private final WaitEntry waiter = new WaitEntry(flags, PageFlags.LOCKED, 1);
  private final WaitQueue queue = new WaitQueue(waiter);
  private final int unfairness;

  /// How often the sleeper was woken for nothing. It knows alone.
  private int overtaken;

  /// A locked page and its sleeper, which came too late `overtaken` times, and is handed the lock
  /// after `unfairness` times.
  LockQueue(int unfairness, int overtaken) {
    this.unfairness = unfairness;
    this.overtaken = overtaken;
    enqueue();
  }

  /// Takes the lock if it is free, and returns whether it did.
  public final boolean tryLock() {
    return PageLock.tryLock(flags);
  }

  /// Lets go of the lock, and wakes the sleeper.
  public final void unlock() {
    if (PageLock.unlock(flags)) {
      wake();
    }
  }

  /// Sleeps until the lock is the caller's, and returns how often in all it was woken for nothing.
  public final int lock() {
    while ((sleep() & WaitEntry.DONE) == 0 && !tryLock()) {
      overtaken++;
      if (lockOrEnqueue()) {
        break;
      }
    }
    return overtaken;
  }

  /// Spins until woken: the holder lets go of the lock soon.
  private int sleep() {
    while (true) {
      // handoff/A (acquire): the word of the wake-up comes before the section that it hands over.
      // Pairs with lock/A in PageLock.tryLock(). Without it: LockVsBarge.
      int seen = waiter.flagsAcquire();
      if ((seen & WaitEntry.WOKEN) != 0) {
        return seen;
      }
      Thread.onSpinWait();
    }
  }

  private boolean lockOrEnqueue() {
    queue.lock();
    flags.testAndSetPlain(PageFlags.WAITERS);
    boolean locked = tryLock();
    if (!locked) {
      enqueue();
    }
    queue.unlock();
    return locked;
  }

  private void enqueue() {
    waiter.enqueue(overtaken < unfairness ? 0 : WaitEntry.HANDOFF);
  }

  private void wake() {
    queue.lock();
    if (queue.isActive() && !flags.testOpaque(PageFlags.LOCKED)) {
      boolean handoff = (waiter.flagsOpaque() & WaitEntry.HANDOFF) != 0;
      if (!handoff) {
        waiter.wake(0);
      } else if (tryLock()) {
        waiter.wake(WaitEntry.DONE);
      }
    }
    if (!queue.isActive()) {
      flags.testAndClearPlain(PageFlags.WAITERS);
    }
    queue.unlock();
  }
}
