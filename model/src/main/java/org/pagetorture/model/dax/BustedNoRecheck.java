// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Looks at the entry, takes the reference, and believes that the entry is still there.
///
/// Left out: the second look at the entry.
public final class BustedNoRecheck extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    return pte.isPresentOpaque() && page.refcount.tryGet();
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    return !Zap.isBusy(pte, page, IDLE);
  }
}
