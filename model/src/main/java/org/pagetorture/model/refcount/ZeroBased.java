// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// An idle count of 0, from which nobody can take a reference (v6.15).
public final class ZeroBased extends WokenWait {
  @Override
  public int idle() {
    return 0;
  }

  @Override
  public boolean isOver(Pte pte, Page page) {
    // zero/A (acquire): the accesses of those who dropped their references come before the free.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: RepinVsWake.
    return page.refcount.countAcquire() == idle();
  }
}
