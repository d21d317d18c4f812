// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks at both levels again, but collapse's read of the count passes its store.
///
/// Left out: the fence of collapse.
public final class BustedCollapseNoFence extends CollapseGup {
  @Override
  public boolean get(Pte pmd, Pte pte, Page page) {
    int upper = pmd.entryOpaque();
    int lower = pte.entryOpaque();
    if ((upper & lower & Pte.PRESENT) == 0 || !page.refcount.tryGet()) {
      return false;
    }
    if (pmd.entryVolatile() == upper && pte.entryOpaque() == lower) {
      return true;
    }
    page.refcount.put();
    return false;
  }

  @Override
  public boolean collapse(Pte pmd, Page page) {
    pmd.clearOpaque();
    return page.refcount.countAcquire() == UNPINNED;
  }
}
