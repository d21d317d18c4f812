// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the read barrier: the mark may be read before the entry is read again.
public final class BustedPinNoRmb extends ShareRmap {
  @Override
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0 || !page.refcount.tryPin()) {
      return false;
    }
    VarHandle.fullFence();
    boolean same = pte.entryOpaque() == seen;
    return keep(page, same && isExclusive(page));
  }
}
