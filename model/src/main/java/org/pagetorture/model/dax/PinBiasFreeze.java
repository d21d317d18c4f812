// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// A pin adds its bias to the count unless that is 0, and truncate takes an idle page's count to 0:
/// today's `FOLL_PIN` against a freeze. Both change one word, so no fence decides.
///
/// Kernel: mm/gup.c:try_grab_folio(), include/linux/page_ref.h:folio_ref_freeze() (v6.12).
public final class PinBiasFreeze extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupFast.pin(pte, page);
  }

  @Override
  public void unpin(Page page) {
    page.refcount.unpin();
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    return page.refcount.freeze(IDLE);
  }

  @Override
  public void remap(Pte pte, Page page, int entry) {
    if (page.refcount.countOpaque() == 0) {
      page.refcount.unfreeze(IDLE);
    }
    super.remap(pte, page, entry);
  }
}
