// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Does not look again: takes away the tag of a page that is dirty once more.
public final class BustedNoRetest extends DirtyTag {
  @Override
  boolean clean(Page page) {
    boolean dirty = DirtyMark.clearDirty(page);
    if (dirty) {
      treeLock.lock();
      setWriteback(page);
      clearTag();
      treeLock.unlock();
    }
    return dirty;
  }
}
