// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// Marks the page as it is pinned, and writeback leaves the mark on a page that still is pinned:
/// the next writeback comes for what this one may have missed.
///
/// Writeback looks for pins behind the cleared flag. A pin that it does not see was dropped, with
/// the store done, or comes with a mark of its own.
///
/// Kernel: never merged; Documentation/core-api/pin_user_pages.rst leaves it open (v6.12).
public final class RedirtyPinned extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    page.refcount.tryPin();
    setDirty(page);
    page.setData(data);
    page.refcount.unpin();
  }

  @Override
  public int writeBack(Page page) {
    if (!clearDirty(page)) {
      return CLEAN;
    }
    // pinned/A (acquire): the stores of who has unpinned the page come before the page is read.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: StoreVsWriteback.
    if (page.refcount.maybeDmaPinnedAcquire()) {
      page.flags.testAndSetPlain(PageFlags.DIRTY);
    }
    return page.data();
  }
}
