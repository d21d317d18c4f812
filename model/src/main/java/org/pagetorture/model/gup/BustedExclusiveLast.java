// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Takes the mark after the entry is back: a pin that comes between still finds it.
public final class BustedExclusiveLast extends ShareRmap {
  @Override
  public void share(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    pte.clearOpaque();
    VarHandle.fullFence();
    boolean pinned = page.refcount.maybeDmaPinnedAcquire();
    pte.setEntryOpaque(seen);
    if (!pinned) {
      setShared(page);
    }
  }
}
