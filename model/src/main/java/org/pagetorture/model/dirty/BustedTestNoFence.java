// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Leaves out the fence: the flag may be read before anybody sees the store.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock() (v6.12), whose comment thinks of the flag alone.
public final class BustedTestNoFence extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    page.setData(data);
    setDirtyUnlessSet(page);
  }
}
