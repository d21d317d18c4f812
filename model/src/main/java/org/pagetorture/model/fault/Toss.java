// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How direct I/O takes a page out of the cache that a process may store to all the while.
///
/// It writes the page first, and then takes it away. The process may store in between, and once the
/// page is gone nobody writes what it stored.
///
/// Kernel: fs/xfs/linux-2.6/xfs_fs_subr.c:fs_flushinval_pages() (v2.6.20),
/// mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
public abstract sealed class Toss
    permits InvalidateBusy, Launder, BustedFlushThenToss, BustedUnmapThenToss, BustedDirtyFirst {
  private static final int BLOCK = 0;

  /// Writes the page if it is dirty, and takes it out of the cache.
  public final void flushAndToss(AddressSpace file, MappedStore process, Disk disk) {
    PageLock.lock(file.page.flags);
    if (process.clean()) {
      file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    }
    write(file, disk);
    PageLock.unlock(file.page.flags);
    PageLock.lock(file.page.flags);
    toss(file, process, disk);
    PageLock.unlock(file.page.flags);
  }

  /// Takes the page, which is locked, out of the cache, or leaves it there.
  abstract void toss(AddressSpace file, MappedStore process, Disk disk);

  /// Takes the mapping away; the page is dirty if the mapping was.
  static void unmap(AddressSpace file, MappedStore process) {
    if (process.unmap(file.page)) {
      file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    }
  }

  /// Writes the page if it is dirty.
  static void write(AddressSpace file, Disk disk) {
    if (file.page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      disk.write(BLOCK, file.page.dataOpaque());
    }
  }

  /// Takes the page out of the cache, dirty or not: `cancel_dirty_page()` and the removal.
  static void drop(AddressSpace file) {
    file.page.flags.testAndClearPlain(PageFlags.DIRTY);
    file.remove();
  }

  /// What somebody reads afterwards, from the cache or from the disk.
  public static int readLater(AddressSpace file, Disk disk) {
    return file.owns() ? file.page.dataOpaque() : disk.read(BLOCK);
  }
}
