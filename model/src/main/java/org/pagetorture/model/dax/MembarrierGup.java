// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.SysMembarrier;

/// `membarrier()` in truncate instead of `smp_mb()` in the pin: the frequent side pays nothing.
public final class MembarrierGup extends Asymmetric implements DrainAll {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    setPinsOpaque(pinsOpaque() + 1);
    SysMembarrier.light();
    // hotspot (acquire): keeps C2 from dropping the fence of light(). Without it: TwoFences.
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    if (!present) {
      unpin(page);
    }
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    return isDrained();
  }

  @Override
  public int truncate(Pte[] ptes, Page[] pages) {
    for (Pte pte : ptes) {
      pte.clearOpaque();
    }
    return isDrained() ? pages.length : 0;
  }

  /// Whether nobody holds a pin that was taken before.
  private boolean isDrained() {
    SysMembarrier.heavy();
    // pins/B (acquire): the accesses of those who let go of their pins come before the free.
    // Pairs with pins/A in Asymmetric.unpin(). Without it: DmaVsReuse.
    return pinsAcquire() == 0;
  }
}
