// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Vma;

/// The fault that reads the page in when the cache lacks it, against a hole punch, which frees the
/// block after the page is out of the cache.
///
/// The page lock cannot help: there is no page to lock. Nor can the size: the file keeps it.
///
/// Kernel: mm/filemap.c:filemap_create_folio(), fs/ext4/inode.c:ext4_punch_hole() (v5.15).
abstract sealed class Filling extends Locked
    permits UnderInvalidateLock, BustedNoInvalidateLock, BustedLockLate {
  private static final int INDEX = 0;

  final InvalidateLock invalidateLock = new InvalidateLock();
  private final ExtentMap extents = new ExtentMap(0);

  /// The block that a fault reads from, if it has to.
  final int block() {
    return extents.blockOpaque(INDEX);
  }

  /// Maps the page, which is read from `block` if need be; a hole stays one.
  final boolean fillAndMap(AddressSpace file, Vma vma, int block) {
    if (!file.find()) {
      if (block == ExtentMap.HOLE) {
        return false;
      }
      file.add();
      file.page.refcount.getPlain();
    }
    return lockAndMap(file, vma);
  }

  /// Punches a hole.
  @Override
  public final boolean truncate(AddressSpace file, Vma vma) {
    invalidateLock.lock();
    boolean removed = super.truncate(file, vma);
    if (removed) {
      extents.punch(INDEX);
    }
    invalidateLock.unlock();
    return removed;
  }

  /// Under the lock, so that no fault brings the page in at the same time.
  @Override
  public final void extend(AddressSpace file) {
    invalidateLock.lock();
    extents.map(INDEX, 0);
    super.extend(file);
    invalidateLock.unlock();
  }
}
