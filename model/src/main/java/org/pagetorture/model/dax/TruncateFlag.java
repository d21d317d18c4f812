// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// A flag, and a full barrier on both sides: Kara's sketch.
///
/// Kernel: none; the barriers are `smp_mb()`.
public final class TruncateFlag extends Flagged {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    page.refcount.getPlain();
    // flag/A (fence): the reference comes before the flag is read.
    // Pairs with flag/B in TruncateFlag.truncate(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return keep(page, truncatingAcquire());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flagAndUnmap(pte);
    // flag/B (fence): the flag comes before the count is read.
    // Pairs with flag/A in TruncateFlag.tryPin(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    return isIdle(page);
  }
}
