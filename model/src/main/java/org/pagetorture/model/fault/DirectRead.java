// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What a direct read of a part of a page does to the page that the cache has of it.
///
/// The disk has to have what the cache has; the cache need not forget anything. The data of the
/// page is the part that is read.
///
/// Kernel: fs/iomap/direct-io.c:__iomap_dio_rw() (v6.12), fs/xfs/xfs_file.c:xfs_file_dio_aio_read()
/// (v3.16).
public abstract sealed class DirectRead permits FlushOnly, InvalidateWhole, BustedTruncateRange {
  private static final int BLOCK = 0;

  /// Reads from the disk.
  public final int directRead(AddressSpace file, Disk disk) {
    PageLock.lock(file.page.flags);
    if (file.page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      disk.write(BLOCK, file.page.dataOpaque());
    }
    PageLock.unlock(file.page.flags);
    forget(file);
    return disk.read(BLOCK);
  }

  /// Takes out of the cache what was read.
  abstract void forget(AddressSpace file);

  /// Reads from the cache, or from the disk if the cache lacks the page: an up-to-date page is read
  /// without its lock, and a new one is locked.
  public final int bufferedRead(AddressSpace file, Disk disk) {
    if (file.find()) {
      int data = file.page.dataOpaque();
      file.page.refcount.put();
      return data;
    }
    PageLock.lock(file.page.flags);
    int data = disk.read(BLOCK);
    PageLock.unlock(file.page.flags);
    return data;
  }
}
