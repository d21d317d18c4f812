// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The pin stores its count and looks at the entry with nothing between, and truncate has an
/// ordinary full barrier only: what the membarrier is for.
///
/// Left out: the barrier on the pin's side.
public final class BustedAsymmetricNoBarrier extends Asymmetric {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    setPinsOpaque(pinsOpaque() + 1);
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    if (!present) {
      unpin(page);
    }
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    VarHandle.fullFence();
    return pinsAcquire() == 0;
  }
}
