// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// A flag, and the pin's own RMW for a barrier: `smp_mb__after_atomic()` costs nothing on x86.
///
/// In the kernel that barrier makes any RMW a full one. In Java a volatile RMW is ordered before
/// later volatile reads only, so the flag is read volatile.
public final class AfterAtomic extends Flagged {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    // after/A (volatile): the reference comes before the flag is read, both volatile.
    // Pairs with after/B in AfterAtomic.truncate(). Without it: GupVsTruncate.
    page.refcount.getVolatile();
    // after/D (volatile): the second half of after/A.
    // Pairs with after/B in AfterAtomic.truncate(). Without it: GupVsTruncate.
    return keep(page, truncatingVolatile());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flagAndUnmap(pte);
    // after/B (fence): the flag comes before the count is read.
    // Pairs with after/A in AfterAtomic.tryPin() and after/D in AfterAtomic.tryPin().
    // Without it: GupVsTruncate.
    VarHandle.fullFence();
    return isIdle(page);
  }
}
