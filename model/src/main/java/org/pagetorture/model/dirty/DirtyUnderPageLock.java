// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageLock;

/// Holds the page lock, without which nobody takes the page away.
///
/// Kernel: mm/page-writeback.c:folio_mark_dirty_lock() (v6.12).
public final class DirtyUnderPageLock extends SetPageDirty {
  @Override
  public int mark(Page page, Vma vma, Mapping mapping) {
    if (!PageLock.tryLock(page.flags)) {
      return AddressSpace.NOBODY;
    }
    int found = markIn(page, mapping);
    PageLock.unlock(page.flags);
    return found;
  }
}
