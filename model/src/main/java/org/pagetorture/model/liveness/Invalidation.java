// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What invalidation does about a page that is dirty again when it comes to drop it, though it was
/// written back just before.
///
/// Kernel: mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
public abstract sealed class Invalidation permits BustedUntilClean, BustedDrop, GiveUp {
  /// How an invalidation ended.
  public static final int DROPPED = 1;

  public static final int BUSY = 2;

  /// It did not end: it would go round once more.
  public static final int STARVED = 3;

  private static final int MINE = 1;

  private final Page page = new Page(MINE, 1, PageFlags.UPTODATE);
  private final Disk disk = new Disk(1);

  /// Drops the page from the cache, and returns how that ended.
  public abstract int invalidate();

  /// Stores to the page through a mapping, or to the block if the page is gone.
  public final void store(int data) {
    PageLock.lock(page.flags);
    if (page.ownerOpaque() == MINE) {
      page.setDataOpaque(data);
      page.flags.testAndSetPlain(PageFlags.DIRTY);
    } else {
      disk.write(0, data);
    }
    PageLock.unlock(page.flags);
  }

  /// What a read of the file returns.
  public final int read() {
    return page.ownerOpaque() == MINE ? page.dataOpaque() : disk.read(0);
  }

  /// Writes the page back if it is dirty.
  final void flush() {
    PageLock.lock(page.flags);
    if (page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      disk.write(0, page.dataOpaque());
    }
    PageLock.unlock(page.flags);
  }

  /// Drops the page, but if it is dirty only by force; returns whether it did.
  final boolean drop(boolean force) {
    PageLock.lock(page.flags);
    boolean dropped = force || !page.flags.testOpaque(PageFlags.DIRTY);
    if (dropped) {
      page.setOwnerOpaque(AddressSpace.NOBODY);
    }
    PageLock.unlock(page.flags);
    return dropped;
  }
}
