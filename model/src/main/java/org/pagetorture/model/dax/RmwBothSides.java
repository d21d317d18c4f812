// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Both sides change the count by an RMW, and no side has a full barrier: truncate adds 0 by a
/// release RMW, the pin adds 1 by an acquire RMW.
///
/// The RMWs of one word have an order. If the pin's is first, truncate sees the reference; if
/// truncate's is first, the pin acquires what it released, and sees that the entry is gone. Sound
/// under LKMM, on AArch64 and in Java.
///
/// Kernel: none.
public final class RmwBothSides extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0) {
      return false;
    }
    // rmw/A (acquire): the reference comes before the entry is read again.
    // Pairs with rmw/B in RmwBothSides.truncate(). Without it: GupVsTruncate.
    page.refcount.getAcquire();
    if (pte.entryOpaque() != seen) {
      page.refcount.put();
      return false;
    }
    return true;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    // rmw/B (release): entry = none comes before the count.
    // Pairs with rmw/A in RmwBothSides.tryPin(). Without it: GupVsTruncate.
    boolean idle = page.refcount.getAndAddZeroRelease() == IDLE;
    // rmw/C (fence): the accesses of those who dropped their references come before the free.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: DmaVsReuse.
    VarHandle.acquireFence();
    return idle;
  }
}
