// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// How GUP-fast notices that khugepaged is about to copy the page into a huge one: collapse takes
/// the upper entry away, leaves the lower ones as they are, and copies only pages that nobody
/// holds.
///
/// Kernel: mm/gup.c:gup_fast_pte_range(), mm/khugepaged.c:collapse_huge_page() (v6.1 and later).
public abstract sealed class CollapseGup
    permits BustedCollapseNoFence, BustedRecheckPteOnly, RecheckPmd {
  private static final int UNPINNED = 1;

  /// Takes a reference to the page that `pmd` and `pte` map, and returns whether it did.
  public final boolean get(Pte pmd, Pte pte, Page page) {
    int upper = pmd.entryOpaque();
    int lower = pte.entryOpaque();
    if ((upper & lower & Pte.PRESENT) == 0 || !page.refcount.tryGet()) {
      return false;
    }
    if (isSame(pmd, upper) && pte.entryOpaque() == lower) {
      return true;
    }
    page.refcount.put();
    return false;
  }

  /// Whether the upper entry is still as it was `seen` before the reference.
  boolean isSame(Pte pmd, int seen) {
    // pmd/A (volatile): the reference, a volatile RMW, comes before the upper entry is read again.
    // Pairs with pmd/B in CollapseGup.fence(). Without it: GupFastVsCollapse.
    return pmd.entryVolatile() == seen;
  }

  /// Takes the upper entry away, and returns whether the page could be copied.
  public final boolean collapse(Pte pmd, Page page) {
    pmd.clearOpaque();
    fence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return page.refcount.countAcquire() == UNPINNED;
  }

  /// What flushing the TLB orders.
  void fence() {
    // pmd/B (fence): upper entry = none comes before the count is read.
    // Pairs with pmd/A in CollapseGup.isSame(). Without it: GupFastVsCollapse.
    VarHandle.fullFence();
  }
}
