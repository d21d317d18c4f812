// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Says that there are pins only after pinning: fork may not look for the first one.
public final class BustedHasPinnedLate extends ForkCow {
  @Override
  public boolean pin(Pte pte, Page page) {
    boolean pinned = tryPin(pte, page);
    setHasPinnedOpaque();
    return pinned;
  }
}
