// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

/// Holds the lock of a table whose entry maps the page: who takes the page away unmaps it first.
///
/// Kernel: mm/memory.c:zap_present_folio_ptes(), mm/gup.c:follow_page_pte() (v6.12).
public final class DirtyUnderPtl extends SetPageDirty {
  @Override
  public int mark(Page page, Vma vma, Mapping mapping) {
    vma.ptl.lock();
    int found = AddressSpace.NOBODY;
    if (vma.pte.isPresentOpaque()) {
      found = markIn(page, mapping);
    }
    vma.ptl.unlock();
    return found;
  }
}
