// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the release: the entry may be back before anybody sees that the mark is gone.
public final class BustedShareNoRelease extends ShareRmap {
  @Override
  public void share(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    pte.clearOpaque();
    VarHandle.fullFence();
    if (!page.refcount.maybeDmaPinnedAcquire()) {
      setShared(page);
    }
    pte.setEntryOpaque(seen);
  }
}
