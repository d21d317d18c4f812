// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How a page stops being exclusive to its process while a lockless read-only pin needs it to be.
///
/// A store to a page that is not exclusive goes to a copy, which the holder of a pin does not see.
/// So a pin needs the mark, and the mark goes only from an unpinned page. The entry is the same
/// before and after: that it did not change says nothing about the mark.
///
/// Kernel: include/linux/rmap.h:__folio_try_share_anon_rmap(), mm/internal.h:gup_must_unshare()
/// (v6.12).
public abstract sealed class ShareRmap
    permits ClearBetween,
        BustedPinnedFirst,
        BustedExclusiveLast,
        BustedExclusiveFirst,
        BustedShareNoFence,
        BustedShareNoRelease,
        BustedPinOpaque,
        BustedPinNoRmb {
  /// Pins the page for a device to read, and returns whether it did.
  public boolean pin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0 || !page.refcount.tryPin()) {
      return false;
    }
    // excl/A (volatile): the pin comes before the entry is read again, and that before the mark.
    // Pairs with excl/B in ShareRmap.share() and excl/C in ShareRmap.clearExclusive().
    // Without it: UnshareVsPin.
    boolean same = pte.entryVolatile() == seen;
    return keep(page, same && isExclusive(page));
  }

  /// Takes the mark from the page, unless it may be pinned.
  public void share(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    pte.clearOpaque();
    // excl/B (fence): entry = none comes before the pins are looked for.
    // Pairs with excl/A in ShareRmap.pin(). Without it: UnshareVsPin.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    if (page.refcount.maybeDmaPinnedAcquire()) {
      pte.setEntryOpaque(seen);
    } else {
      clearExclusive(pte, page, seen);
    }
  }

  /// Takes the mark, then lets pins in again.
  static void clearExclusive(Pte pte, Page page, int entry) {
    setShared(page);
    // excl/C (release): the cleared mark comes before the entry.
    // Pairs with excl/A in ShareRmap.pin(). Without it: UnshareVsPin.
    pte.setEntryRelease(entry);
  }

  /// Gives the pin back unless it is `ok`, and returns that.
  static boolean keep(Page page, boolean ok) {
    if (!ok) {
      page.refcount.unpin();
    }
    return ok;
  }

  /// Takes the mark, by a store: nobody else changes the flags meanwhile.
  static void setShared(Page page) {
    page.flags.setBitsOpaque(page.flags.bitsOpaque() & ~PageFlags.ANON_EXCLUSIVE);
  }

  static boolean isExclusive(Page page) {
    return page.flags.testOpaque(PageFlags.ANON_EXCLUSIVE);
  }
}
