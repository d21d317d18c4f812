// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How who holds a page by a reference alone tells writeback that he stored to it.
///
/// No entry of a page table tells writeback of such a store, so the holder sets the flag himself.
/// Writeback clears the flag, then reads the page: a store that it did not read has to leave the
/// flag set. Both halves stand in one class, so that they are read together.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock(), mm/page-writeback.c:folio_clear_dirty_for_io()
/// (v6.12).
public abstract sealed class DirtyMark
    permits TestAndSet,
        FenceThenTest,
        RedirtyPinned,
        BustedMarkFirst,
        BustedTestNoFence,
        BustedClearNoFence {
  /// What [#writeBack(Page)] returns of a page that is clean.
  public static final int CLEAN = -1;

  /// Stores to the page, and marks it dirty.
  public abstract void store(Page page, int data);

  /// Cleans the page, and returns what of it goes to the disk, or [#CLEAN].
  public int writeBack(Page page) {
    return clearDirty(page) ? page.data() : CLEAN;
  }

  /// Sets the flag, by an RMW even where it is set, and returns whether it was:
  /// `folio_test_set_dirty()`.
  public static boolean setDirty(Page page) {
    // dirty/A (release): the store comes before the flag. Volatile all the same, as the kernel's
    // test_and_set_bit() is; on x86 a weaker mode costs as much.
    // Pairs with dirty/B in DirtyMark.clearDirty(). Without it: StoreVsWriteback.
    return page.flags.testAndSetVolatile(PageFlags.DIRTY);
  }

  /// Sets the flag where it is not set.
  static void setDirtyUnlessSet(Page page) {
    // hotspot (acquire): keeps C2 from dropping a fence before it. Without it: TwoFences.
    if (!page.flags.testAcquire(PageFlags.DIRTY)) {
      setDirty(page);
    }
  }

  /// Clears the flag, and returns whether it was set: `folio_test_clear_dirty()`.
  public static boolean clearDirty(Page page) {
    // dirty/B (acquire): the flag comes before the page is read. Volatile all the same, as dirty/A.
    // Pairs with dirty/A in DirtyMark.setDirty() and stable/A in StablePages.end().
    // Without it: StoreVsWriteback.
    return page.flags.testAndClearVolatile(PageFlags.DIRTY);
  }

  /// Clears the flag unless the page is pinned, and returns whether it did.
  public static boolean clearDirtyUnlessPinned(Page page) {
    // pinned/B (acquire): the store of who has unpinned the page comes before the page is read.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: AskedStoreVsWriteback,
    // StoreVsChecksum.
    boolean pinned = page.refcount.maybeDmaPinnedAcquire();
    // Plain: who has pinned the page marked it before he let go.
    return !pinned && page.flags.testAndClearPlain(PageFlags.DIRTY);
  }
}
