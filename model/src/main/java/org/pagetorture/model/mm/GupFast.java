// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// The lockless walk of `get_user_pages_fast()`: look at the entry, take a reference, look again.
///
/// A reference that was taken too late for the zap to see is found by the second look, and given
/// back.
///
/// Kernel: mm/gup.c:gup_fast_pte_range(), try_grab_folio_fast() (v6.12).
public final class GupFast {
  private GupFast() {}

  /// Takes a reference to the page that `pte` maps, and returns whether it did: `FOLL_GET`.
  public static boolean get(Pte pte, Page page) {
    return grab(pte, page, 1);
  }

  /// Pins the page that `pte` maps, and returns whether it did: `FOLL_PIN`.
  public static boolean pin(Pte pte, Page page) {
    return grab(pte, page, PageRefcount.PIN_BIAS);
  }

  /// Takes `n` references in one step, as for an entry that maps `n` pages of one folio.
  public static boolean grab(Pte pte, Page page, int n) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0 || !page.refcount.tryAdd(n)) {
      return false;
    }
    // gup/A (volatile): the reference, a volatile RMW, comes before the entry is read again.
    // Pairs with gup/B in Zap.isBusy(). Without it: GupVsTruncate.
    if (pte.entryVolatile() != seen) {
      page.refcount.subAndTest(n);
      return false;
    }
    return true;
  }
}
