// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// Leaves out the order on the pin's side: the entry may be read before the pin is seen.
public final class BustedPinOpaque extends ShareRmap {
  @Override
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0) {
      return false;
    }
    page.refcount.getAndSubPlain(-PageRefcount.PIN_BIAS);
    boolean same = pte.entryAcquire() == seen;
    return keep(page, same && isExclusive(page));
  }
}
