// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Clears flag and tag under the lock.
///
/// Kernel: mm/page-writeback.c:test_clear_page_dirty() (v2.6.19).
public final class ClearBothUnderLock extends DirtyTag {
  @Override
  boolean clean(Page page) {
    treeLock.lock();
    boolean dirty = DirtyMark.clearDirty(page);
    if (dirty) {
      clearTag();
      setWriteback(page);
    }
    treeLock.unlock();
    return dirty;
  }
}
