// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Unmaps, then frees only an idle page; the entry itself is the flag: mainline since 4.18.
///
/// Either truncate sees the reference, or the pin sees that the entry is gone.
///
/// Kernel: fs/dax.c:dax_layout_busy_page_range(), mm/gup.c:try_grab_folio_fast() (v6.12).
public final class BreakLayouts extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupFast.get(pte, page);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    return !Zap.isBusy(pte, page, IDLE);
  }
}
