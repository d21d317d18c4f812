// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// How GUP-fast notices that khugepaged is about to copy the page into a huge one: collapse takes
/// the upper entry away, leaves the lower ones as they are, and copies only pages that nobody
/// holds.
///
/// Kernel: mm/gup.c:gup_fast_pte_range(), mm/khugepaged.c:collapse_huge_page() (v6.1 and later).
public abstract sealed class CollapseGup
    permits BustedCollapseNoFence, BustedRecheckPteOnly, RecheckPmd {
  static final int UNPINNED = 1;

  /// Takes a reference to the page that `pmd` and `pte` map, and returns whether it did.
  public abstract boolean get(Pte pmd, Pte pte, Page page);

  /// Takes the upper entry away, and returns whether the page could be copied.
  public abstract boolean collapse(Pte pmd, Page page);
}
