// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.SysMembarrier;

/// The membarrier stands before the entry is cleared, where it orders nothing that matters.
///
/// Left out: the membarrier between the store to the entry and the read of the pins.
public final class BustedMembarrierEarly extends Asymmetric {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    setPinsOpaque(pinsOpaque() + 1);
    SysMembarrier.light();
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    if (!present) {
      unpin(page);
    }
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    SysMembarrier.heavy();
    pte.clearOpaque();
    return pinsAcquire() == 0;
  }
}
