// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;

/// The other side of [GupFast]: takes the mapping away, then looks who still holds the page.
///
/// Kernel: mm/memory.c:zap_present_ptes(), fs/dax.c:dax_layout_busy_page_range() (v6.12).
public final class Zap {
  private Zap() {}

  /// Clears the entry, and returns whether more than `idle` references are left.
  public static boolean isBusy(Pte pte, Page page, int idle) {
    pte.clearOpaque();
    // gup/B (fence): entry = none comes before the count is read.
    // Pairs with gup/A in GupFast.grab(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    // put/C (acquire): the accesses of those who dropped their references come before the free.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: DmaVsReuse.
    return page.refcount.countAcquire() != idle;
  }
}
