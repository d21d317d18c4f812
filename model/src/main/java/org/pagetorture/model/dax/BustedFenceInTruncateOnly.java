// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Truncate has its barrier, the pin has none: its read of the flag passes its reference.
///
/// Left out: the fence of [TruncateFlag#tryPin(Pte, Page)]. x86 cannot show it, because every RMW
/// there is a full barrier.
public final class BustedFenceInTruncateOnly extends Flagged {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    page.refcount.getPlain();
    return keep(page, truncatingOpaque());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flagAndUnmap(pte);
    VarHandle.fullFence();
    return isIdle(page);
  }
}
