// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Looks again before it has the lock, and may wait there for who sets the tag.
public final class BustedRetestBeforeLock extends DirtyTag {
  @Override
  boolean clean(Page page) {
    boolean dirty = DirtyMark.clearDirty(page);
    if (!dirty) {
      return false;
    }
    boolean again = isDirty(page);
    setWriteback(page);
    if (!again) {
      treeLock.lock();
      clearTag();
      treeLock.unlock();
    }
    return true;
  }
}
