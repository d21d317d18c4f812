// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;

/// How who waits for the writeback of a page knows that it is over, where the flag is cleared
/// first, its sleepers are woken later, and the next writeback may begin in between.
///
/// Whoever starts a writeback or waits to do so has the page's lock; whoever ends one has not.
///
/// Kernel: mm/page-writeback.c:folio_wait_writeback(), mm/filemap.c:folio_end_writeback() (v6.12).
public abstract sealed class WritebackWait permits WaitInLoop, EndUnderLock, BustedWaitOnce {
  final PageFlags page = new PageFlags(PageFlags.WRITEBACK | PageFlags.WAITERS);
  final WaitEntry sleeper = new WaitEntry(page, PageFlags.WRITEBACK, 1);
  final WaitQueue queue = new WaitQueue(sleeper);

  /// Ends the writeback: the flag, then the sleepers.
  public void end() {
    page.testAndClearPlain(PageFlags.WRITEBACK);
    if (page.testOpaque(PageFlags.WAITERS)) {
      queue.lock();
      wakeLocked();
      queue.unlock();
    }
  }

  /// Starts the next writeback, and returns whether it did: not while one is under way.
  public final boolean start() {
    return !page.testAndSetPlain(PageFlags.WRITEBACK);
  }

  /// Sleeps until writeback is over, and returns whether it had to.
  public final boolean sleep() {
    return queue.sleep(sleeper);
  }

  /// Whether the sleeper wakes up and goes on to write the page.
  public abstract boolean goesOn();

  /// Whether the page is under writeback.
  public final boolean isUnderWriteback() {
    return page.testOpaque(PageFlags.WRITEBACK);
  }

  final void wakeLocked() {
    if (!queue.wakeLocked(page, PageFlags.WRITEBACK)) {
      page.testAndClearPlain(PageFlags.WAITERS);
    }
  }
}
