// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the fence: pins may be looked for before anybody sees that the entry is cleared.
public final class BustedShareNoFence extends ShareRmap {
  @Override
  public void share(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    pte.clearOpaque();
    if (page.refcount.maybeDmaPinnedAcquire()) {
      pte.setEntryOpaque(seen);
    } else {
      clearExclusive(pte, page, seen);
    }
  }
}
