// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.SysMembarrier;

/// The pin looks at the entry first, and counts itself afterwards.
///
/// Left out: the look at the entry after the count.
public final class BustedMembarrierInverted extends Asymmetric {
  /// Spins between the look and the count: the window is a few instructions wide otherwise, and a
  /// whole system call has to fit in.
  private static final int READER_DELAY = 256;

  @Override
  public boolean tryPin(Pte pte, Page page) {
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    SysMembarrier.light();
    for (int delay = 0; delay < READER_DELAY; delay++) {
      Thread.onSpinWait();
    }
    if (present) {
      setPinsOpaque(pinsOpaque() + 1);
    }
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    SysMembarrier.heavy();
    return pinsAcquire() == 0;
  }
}
