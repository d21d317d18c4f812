// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.PageLock;

/// Marks the page dirty as it is pinned, and writeback leaves a pinned page dirty, and its buffers
/// alone.
///
/// Kernel: never merged; Documentation/core-api/pin_user_pages.rst leaves it open (v6.12).
public final class KeepPinned extends AskedStore {
  @Override
  public boolean store(int data) {
    if (!PageLock.tryLock(page.flags)) {
      return false;
    }
    page.refcount.tryPin();
    attach();
    DirtyMark.setDirty(page);
    PageLock.unlock(page.flags);
    page.setData(data);
    page.refcount.unpin();
    return true;
  }

  @Override
  boolean clean() {
    return DirtyMark.clearDirtyUnlessPinned(page);
  }
}
