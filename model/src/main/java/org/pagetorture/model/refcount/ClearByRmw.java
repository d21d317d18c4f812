// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// The entry is cleared by an RMW, whose order is enough: `ptep_get_and_clear()`.
public final class ClearByRmw extends Pinning {
  @Override
  public boolean unmap(Pte pte, Page page) {
    // pin/C (volatile): entry = none, a volatile RMW, comes before the count is read.
    // Pairs with pin/A in Pinning.isSame(). Without it: PinVsUnmap.
    pte.getAndClearVolatile();
    // pin/D (volatile): the second half of pin/C.
    // Pairs with pin/A in Pinning.isSame(). Without it: PinVsUnmap.
    return page.refcount.countVolatile() >= PageRefcount.PIN_BIAS;
  }
}
