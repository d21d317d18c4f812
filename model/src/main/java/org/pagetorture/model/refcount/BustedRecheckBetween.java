// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks at the entry again between the two steps of [PinTwice]: the unmapper may come after the
/// look and before the rest of the pin.
public final class BustedRecheckBetween extends Pinning {
  @Override
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0 || !page.refcount.tryGet()) {
      return false;
    }
    if (pte.entryVolatile() != seen) {
      page.refcount.put();
      return false;
    }
    return page.refcount.tryAdd(REST);
  }
}
