// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.PageLock;

/// Holds the page lock from the question to the mark: what a fault does since its handler returns
/// with the page locked, and what GUP's callers were never made to do.
///
/// Kernel: mm/memory.c:do_page_mkwrite(), fault_dirty_shared_page() (v2.6.30 and later).
public final class LockedToDirty extends AskedStore {
  @Override
  public boolean store(int data) {
    if (!PageLock.tryLock(page.flags)) {
      return false;
    }
    attach();
    page.setData(data);
    DirtyMark.setDirty(page);
    PageLock.unlock(page.flags);
    return true;
  }
}
