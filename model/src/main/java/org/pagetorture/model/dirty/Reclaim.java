// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How reclaim makes sure that a page may be thrown away, while somebody who holds a reference
/// stores, marks the page dirty and drops the reference, in this order.
///
/// The cache has a reference, and reclaim, which also has the page locked.
///
/// Kernel: mm/vmscan.c:__remove_mapping() (v6.12).
public abstract sealed class Reclaim
    permits FreezeThenTestDirty, DirtyUnderTreeLock, BustedTestDirtyFirst, BustedReclaimNoRmb {
  /// The references of the cache and of reclaim.
  public static final int IDLE = 2;

  /// Stores, marks the page dirty, and drops the reference.
  public void storeAndPut(Page page, int data) {
    page.setData(data);
    page.flags.testAndSetPlain(PageFlags.DIRTY);
    page.refcount.put();
  }

  /// Throws the page away if it is clean and idle, and returns whether it did.
  public final boolean reclaim(Page page) {
    boolean gone = isCleanAndIdle(page);
    if (gone) {
      page.setOwnerOpaque(AddressSpace.NOBODY);
    }
    return gone;
  }

  /// Whether nobody holds the page, and the disk has what it holds.
  abstract boolean isCleanAndIdle(Page page);

  static boolean isDirty(Page page) {
    return page.flags.testOpaque(PageFlags.DIRTY);
  }
}
