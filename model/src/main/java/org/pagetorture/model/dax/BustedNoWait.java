// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Frees the block of an unmapped page at once, whoever still writes into it: DAX before 4.18.
///
/// Left out: the look at the count.
public final class BustedNoWait extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupFast.get(pte, page);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    return true;
  }
}
