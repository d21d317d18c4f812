// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Leaves out the fence: the flag may be read before anybody sees the store.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock(), whose comment has the flag alone in mind
// (v6.12).
public final class BustedTestNoFence extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    page.setData(data);
    setDirtyUnlessSet(page);
  }
}
