// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks at the mark before pinning: all of the other side may come between.
public final class BustedExclusiveFirst extends ShareRmap {
  @Override
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    boolean exclusive = isExclusive(page);
    return (seen & Pte.PRESENT) != 0
        && page.refcount.tryPin()
        && keep(page, exclusive && pte.entryVolatile() == seen);
  }
}
