// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks at both levels again behind its reference.
///
/// Kernel: mm/gup.c:gup_fast_pte_range() (v6.1 and later).
public final class RecheckPmd extends CollapseGup {
  @Override
  public boolean get(Pte pmd, Pte pte, Page page) {
    int upper = pmd.entryOpaque();
    int lower = pte.entryOpaque();
    if ((upper & lower & Pte.PRESENT) == 0 || !page.refcount.tryGet()) {
      return false;
    }
    // pmd/A (volatile): the reference, a volatile RMW, comes before the upper entry is read again.
    // Pairs with pmd/B in RecheckPmd.collapse(). Without it: GupFastVsCollapse.
    if (pmd.entryVolatile() == upper && pte.entryOpaque() == lower) {
      return true;
    }
    page.refcount.put();
    return false;
  }

  @Override
  public boolean collapse(Pte pmd, Page page) {
    pmd.clearOpaque();
    // pmd/B (fence): upper entry = none comes before the count is read.
    // Pairs with pmd/A in RecheckPmd.get(). Without it: GupFastVsCollapse.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return page.refcount.countAcquire() == UNPINNED;
  }
}
