// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// When a waker clears `PG_waiters` of a page, whose sleepers share a queue with those of others.
///
/// The bit says for all bits of the page that somebody may wait; left set it sends every unlock to
/// the queue for nothing, cleared too early it takes the wake-up from who still sleeps. Here the
/// page is locked and under writeback, its bit is left over from an earlier sleeper, and somebody
/// sleeps on another page of the same queue.
///
/// Kernel: mm/filemap.c:folio_wake_bit() (v6.12).
public abstract sealed class WaitersBit permits PageMatch, BustedClearAlways, BustedClearUnlocked {
  private final PageFlags page =
      new PageFlags(PageFlags.LOCKED | PageFlags.WRITEBACK | PageFlags.WAITERS);
  private final PageFlags other = new PageFlags(PageFlags.LOCKED | PageFlags.WAITERS);
  private final WaitEntry otherSleeper = new WaitEntry(other, PageFlags.LOCKED, 1);
  private final WaitEntry sleeper = new WaitEntry(page, PageFlags.WRITEBACK, 2);
  private final WaitQueue queue = new WaitQueue(otherSleeper, sleeper);

  WaitersBit() {
    otherSleeper.enqueue(0);
  }

  /// Unlocks the page, and wakes who waits for that: `folio_unlock()`.
  public final void unlock() {
    if (PageLock.unlock(page)) {
      wake(queue, page, PageFlags.LOCKED);
    }
  }

  /// Sleeps until writeback is over, and returns whether it had to: `folio_wait_writeback()`.
  public final boolean waitWriteback() {
    return queue.sleep(sleeper);
  }

  /// Ends the writeback, and returns whether that woke its sleeper: `folio_end_writeback()`.
  public final boolean endWriteback() {
    page.testAndClearPlain(PageFlags.WRITEBACK);
    if (hasWaiters()) {
      wake(queue, page, PageFlags.WRITEBACK);
    }
    return sleeper.isWoken();
  }

  /// Whether the page says that somebody waits.
  final boolean hasWaiters() {
    return page.testOpaque(PageFlags.WAITERS);
  }

  /// Wakes who waits for `bit` of `page`, and clears its `PG_waiters` if nobody is left.
  abstract void wake(WaitQueue queue, PageFlags page, int bit);
}
