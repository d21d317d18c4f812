// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// How a lockless pin and an unmapper that must not miss it agree: each writes, then looks at what
/// the other one wrote.
///
/// Kernel: mm/gup.c:try_grab_folio_fast(), include/linux/rmap.h (v6.12).
public abstract sealed class Pinning
    permits PinOnce, PinTwice, ClearByRmw, BustedRecheckBetween, BustedPlainPin, BustedNoFence {
  /// What is left of a pin after its first reference.
  static final int REST = PageRefcount.PIN_BIAS - 1;

  /// Pins the page that `pte` maps, and returns whether it did.
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    return (seen & Pte.PRESENT) != 0 && page.refcount.tryPin() && isSame(pte, seen, page);
  }

  /// Whether `pte` is still as it was `seen` before the pin; if not, the pin is given back.
  static boolean isSame(Pte pte, int seen, Page page) {
    // pin/A (volatile): the pin, a volatile RMW, comes before the entry is read again.
    // Pairs with pin/B in Pinning.unmap(), pin/C in ClearByRmw.unmap() and pin/D in
    // ClearByRmw.unmap(). Without it: PinVsUnmap.
    if (pte.entryVolatile() == seen) {
      return true;
    }
    page.refcount.unpin();
    return false;
  }

  /// Unmaps the page, and returns whether somebody may have pinned it.
  public boolean unmap(Pte pte, Page page) {
    pte.clearOpaque();
    // pin/B (fence): entry = none comes before the count is read.
    // Pairs with pin/A in Pinning.isSame(). Without it: PinVsUnmap.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return page.refcount.maybeDmaPinnedAcquire();
  }
}
