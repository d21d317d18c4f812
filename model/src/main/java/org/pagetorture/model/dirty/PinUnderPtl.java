// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.GupSlow;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

/// Pins under the lock that reclaim holds, which needs no fence then; a freeze orders its two
/// looks.
///
/// Kernel: mm/gup.c:follow_page_pte() (v6.12).
public final class PinUnderPtl extends LazyFree {
  @Override
  boolean pin(Vma vma, Page page) {
    return GupSlow.get(vma.ptl, vma.pte, page);
  }

  @Override
  boolean isUsedAfterClear(Pte pte, Page page) {
    pte.clearOpaque();
    if (!page.refcount.freeze(IDLE)) {
      return true;
    }
    boolean dirty = isDirty(page);
    page.refcount.unfreeze(IDLE);
    return dirty;
  }
}
