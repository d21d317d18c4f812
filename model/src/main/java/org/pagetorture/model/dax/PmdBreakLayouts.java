// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// [BreakLayouts] one level up: the entry maps a large folio, and a pin takes a reference for each
/// of its pages in one step.
///
/// Kernel: mm/gup.c:gup_fast_pmd_leaf() (v6.12).
public final class PmdBreakLayouts extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pmd, Page folio) {
    return GupFast.grab(pmd, folio, Pte.PMD_PAGES);
  }

  @Override
  public void unpin(Page folio) {
    folio.refcount.subAndTest(Pte.PMD_PAGES);
  }

  @Override
  public boolean truncate(Pte pmd, Page folio) {
    return !Zap.isBusy(pmd, folio, IDLE);
  }
}
