// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What a fault does that found its page up to date, and does not find it so under the page's lock.
///
/// For a page that is up to date it has not taken the invalidate lock. Now the page has to be read
/// from a block that somebody may be about to take away. One object guards one file, whose page has
/// lost its contents. A punch of a part of the page does not remove it: the data of the page is
/// that part.
///
/// Kernel: mm/filemap.c:filemap_fault() (v5.15 and later),
/// mm/truncate.c:truncate_inode_partial_folio() (v6.12).
public abstract sealed class Reread permits RetakeLock, BustedReadAtOnce {
  private static final int INDEX = 0;
  private static final int BLOCK = 0;

  final InvalidateLock invalidateLock = new InvalidateLock();
  private final ExtentMap extents = new ExtentMap(BLOCK);

  /// Locks the page and reads it if need be, and returns whether the fault can go on.
  public abstract boolean fault(AddressSpace file, Disk disk);

  static boolean isUptodate(AddressSpace file) {
    return file.page.flags.testOpaque(PageFlags.UPTODATE);
  }

  /// Reads the page, which is locked: a hole is zeroes.
  final void read(AddressSpace file, Disk disk) {
    int block = extents.blockOpaque(INDEX);
    file.page.setDataOpaque(block == ExtentMap.HOLE ? 0 : disk.read(block));
    file.page.flags.testAndSetPlain(PageFlags.UPTODATE);
  }

  /// Punches a hole into the part of the page, and gives the block to somebody who writes `theirs`.
  public final void punch(AddressSpace file, Disk disk, int theirs) {
    invalidateLock.lock();
    PageLock.lock(file.page.flags);
    file.page.setDataOpaque(0);
    PageLock.unlock(file.page.flags);
    extents.punch(INDEX);
    disk.write(BLOCK, theirs);
    invalidateLock.unlock();
  }
}
