// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Leaves out the pin's fence: the entry may be read again before the reference is seen. On x86 the
/// RMW that takes the reference is one.
public final class BustedPinNoFence extends LazyFree {
  @Override
  boolean pin(Vma vma, Page page) {
    int seen = vma.pte.entryOpaque();
    if (seen == Pte.NONE) {
      return false;
    }
    page.refcount.getPlain();
    boolean same = vma.pte.entryOpaque() == seen;
    if (!same) {
      page.refcount.put();
    }
    return same;
  }

  @Override
  boolean isUsedAfterClear(Pte pte, Page page) {
    return Zap.isBusy(pte, page, IDLE) || isDirty(page);
  }
}
