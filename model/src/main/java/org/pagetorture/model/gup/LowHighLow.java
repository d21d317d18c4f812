// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;

/// Reads the low word again behind the high one, until it is the same: `ptep_get_lockless()`.
public final class LowHighLow extends WidePte {
  @Override
  int read() {
    int low;
    int high;
    do {
      // wide/C (acquire): the low word comes before the high one.
      // Pairs with wide/B in WidePte.refault(). Without it: PteReadVsRefault.
      low = lowAcquire();
      // wide/D (acquire): the high word comes before the low one is read again.
      // Pairs with wide/A in WidePte.refault(). Without it: PteReadVsRefault.
      high = highAcquire();
    } while (lowOpaque() != low);
    return low == Pte.NONE ? MISS : high;
  }
}
