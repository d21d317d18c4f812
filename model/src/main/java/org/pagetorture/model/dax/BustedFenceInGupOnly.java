// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The pin has its barrier, truncate has none: its read of the count passes its flag.
///
/// Left out: the fence of [TruncateFlag#truncate(Pte, Page)].
public final class BustedFenceInGupOnly extends Flagged {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    page.refcount.getPlain();
    VarHandle.fullFence();
    return keep(page, truncatingAcquire());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flagAndUnmap(pte);
    return isIdle(page);
  }
}
