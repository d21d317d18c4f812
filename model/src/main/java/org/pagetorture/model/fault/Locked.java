// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// The faults that hold the page's lock until the entry is set, and the removal under that lock.
///
/// Kernel: mm/filemap.c:filemap_fault(), mm/truncate.c:truncate_inode_folio() (v2.6.23 and later).
abstract sealed class Locked extends FaultPath
    permits LockedPage, BustedNoMappingCheck, Filling, Around {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    return file.find() && lockAndMap(file, vma);
  }

  @Override
  public boolean truncate(AddressSpace file, Vma vma) {
    if (!PageLock.tryLock(file.page.flags)) {
      return false;
    }
    vma.unmap(file.page);
    file.remove();
    PageLock.unlock(file.page.flags);
    return true;
  }

  /// Maps the page that was found, or drops it.
  boolean lockAndMap(AddressSpace file, Vma vma) {
    if (!PageLock.tryLock(file.page.flags)) {
      file.page.refcount.put();
      return false;
    }
    boolean mapped = checkAndMap(file, vma);
    PageLock.unlock(file.page.flags);
    return mapped;
  }

  /// [#lockAndMap(AddressSpace, Vma)] without the lock.
  final boolean checkAndMap(AddressSpace file, Vma vma) {
    boolean mapped = mayMap(file);
    if (mapped) {
      vma.map(ENTRY);
    } else {
      file.page.refcount.put();
    }
    return mapped;
  }

  /// Whether the page is what the fault looked for, now that it is locked.
  boolean mayMap(AddressSpace file) {
    return file.owns() && isUsable(file);
  }

  /// Whether the page has been read, and lies inside the file.
  static boolean isUsable(AddressSpace file) {
    return file.page.flags.testOpaque(PageFlags.UPTODATE) && file.sizeOpaque() != 0;
  }
}
