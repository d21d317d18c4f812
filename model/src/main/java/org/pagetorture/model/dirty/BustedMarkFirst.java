// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Marks the page when it gets hold of it, and stores later: writeback may come and go in between.
///
/// Kernel: mm/gup.c:follow_page_pte() with `FOLL_TOUCH`, as the only mark (v6.12).
public final class BustedMarkFirst extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    setDirty(page);
    page.setData(data);
  }
}
