// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// How truncate learns that nobody can reach a page any more, and what a pin has to do for it.
///
/// One object guards one page. Both halves of the barrier stand in one class, so that they are read
/// together. A class and not an interface: a fork loads one strategy, so C1 and C2 both bind its
/// calls statically; through an interface C2 would leave a type check in the race.
public abstract sealed class TruncateStrategy
    permits Asymmetric,
        BreakLayouts,
        BustedGracePeriodFirst,
        BustedKillWithoutConfirm,
        BustedNoRecheck,
        BustedNoWait,
        BustedReaderEndsEarly,
        BustedRecheckNoFence,
        BustedSkipLocked,
        BustedUnlockAsBarrier,
        Flagged,
        PageLockOverGup,
        PercpuRefKill,
        PinBiasFreeze,
        PmdBreakLayouts,
        PteLockGup,
        RcuWait,
        RmwBothSides,
        SplitWord,
        UnlockThenFlush,
        WaitLocked {
  /// The references of an idle page: the device's own.
  static final int IDLE = 1;

  /// Pins the page that `pte` maps, for a device to write into, and returns whether it did. May
  /// refuse at any time: the caller takes the slow path, or tries again.
  public abstract boolean tryPin(Pte pte, Page page);

  /// Lets go of a pin.
  public void unpin(Page page) {
    page.refcount.put();
  }

  /// Unmaps the page, and returns whether its block may go to another file. May find the page busy
  /// at any time: the kernel sleeps then, and the model gives up.
  public abstract boolean truncate(Pte pte, Page page);

  /// Ends a truncate: maps the page again, as `entry`, for whoever it belongs to now, and lets pins
  /// in. For the one thread that truncates, whether its truncate freed the page or found it busy.
  /// Orders nothing: a pin that comes meanwhile may be refused.
  public void remap(Pte pte, Page page, int entry) {
    pte.setEntryOpaque(entry);
  }

  /// Whether only the device holds the page. What comes before this look, the caller orders.
  static boolean isIdle(Page page) {
    // idle/A (acquire): the accesses of those who dropped their references come before the free.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: DmaVsReuse.
    return page.refcount.countAcquire() == IDLE;
  }
}
