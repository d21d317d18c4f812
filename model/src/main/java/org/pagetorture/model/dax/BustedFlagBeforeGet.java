// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks at the flag before it takes the reference: no fence can mend that.
///
/// Left out: the look at the flag after the reference.
public final class BustedFlagBeforeGet extends Flagged {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque() || truncatingAcquire()) {
      return false;
    }
    page.refcount.getVolatile();
    return true;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flagAndUnmap(pte);
    VarHandle.fullFence();
    return isIdle(page);
  }
}
