// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks for pins before the entry is cleared: a pin may come between.
public final class BustedPinnedFirst extends ShareRmap {
  @Override
  public void share(Pte pte, Page page) {
    if (!page.refcount.maybeDmaPinnedAcquire()) {
      int seen = pte.getAndClearVolatile();
      clearExclusive(pte, page, seen);
    }
  }
}
