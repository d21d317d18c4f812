// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

/// Takes the lock of a tree that may be freed, to look whether the page still is in it.
///
/// Kernel: mm/page-writeback.c:set_page_dirty(), as called without any lock (v2.6.28).
public final class BustedMappingUnpinned extends SetPageDirty {
  @Override
  public int mark(Page page, Vma vma, Mapping mapping) {
    return markInIfStill(page, mapping);
  }
}
