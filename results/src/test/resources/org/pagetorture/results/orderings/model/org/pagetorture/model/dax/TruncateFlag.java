// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// A flag, and a full barrier on both sides.
public final class TruncateFlag extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    page.refcount.getPlain();
    // flag/A (fence): the reference comes before the flag is read.
    // Pairs with flag/B in TruncateFlag.truncate(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return keep(page, truncatingAcquire());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    setTruncatingOpaque(true);
    // flag/B (fence): the flag comes before the count is read.
    // Pairs with flag/A in TruncateFlag.tryPin(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    return page.isIdle();
  }
}
