// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

/// Looks again under the lock of the tree, in a file that is open: the page is not counted if it is
/// gone, but who took it away has counted down for the flag that he saw.
///
/// Kernel: mm/page-writeback.c:folio_mark_dirty(), as the comment of folio_mark_dirty_lock() lets a
/// process with an open file call it (v6.12).
public final class BustedMappingRecheck extends SetPageDirty {
  @Override
  public int mark(Page page, Vma vma, Mapping mapping) {
    return markInIfStill(page, mapping);
  }

  @Override
  boolean isPinned() {
    return true;
  }
}
