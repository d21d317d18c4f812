// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks at the lower entry again, which collapse does not touch: before 6.1.
///
/// Left out: the second look at the upper entry.
public final class BustedRecheckPteOnly extends CollapseGup {
  @Override
  public boolean get(Pte pmd, Pte pte, Page page) {
    int lower = pte.entryOpaque();
    if ((pmd.entryOpaque() & lower & Pte.PRESENT) == 0 || !page.refcount.tryGet()) {
      return false;
    }
    if (pte.entryVolatile() == lower) {
      return true;
    }
    page.refcount.put();
    return false;
  }

  @Override
  public boolean collapse(Pte pmd, Page page) {
    pmd.clearOpaque();
    VarHandle.fullFence();
    return page.refcount.countAcquire() == UNPINNED;
  }
}
