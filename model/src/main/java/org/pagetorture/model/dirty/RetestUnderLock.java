// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Looks at the flag again under the lock: whoever sets it later sets the tag later.
///
/// Kernel: mm/page-writeback.c:__folio_start_writeback() (v6.12).
public final class RetestUnderLock extends DirtyTag {
  @Override
  boolean clean(Page page) {
    boolean dirty = DirtyMark.clearDirty(page);
    if (dirty) {
      treeLock.lock();
      setWriteback(page);
      if (!isDirty(page)) {
        clearTag();
      }
      treeLock.unlock();
    }
    return dirty;
  }
}
