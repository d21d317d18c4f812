// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// Whether a page lies inside its file, of which a part is being cut off at a page boundary.
///
/// The handler gives the page a block if it has none. Cutting off sets the size, frees the blocks
/// and takes the pages away, as where a server frees them and its client hears of it later. A block
/// that a handler allocates in between stays, and the file has its old contents if it grows again.
///
/// Kernel: include/linux/pagemap.h:folio_mkwrite_check_truncate() (v6.12).
public abstract sealed class EofCheck permits InsideFile, BlocksLast, BustedOffByOne {
  static final int INDEX = 0;

  private static final int ENTRY = Pte.map(0, Pte.WRITE);
  private static final int BLOCK = 0;

  /// The file's size and blocks; inside the page lock.
  private final InvalidateLock inodeLock = new InvalidateLock();

  private final ExtentMap extents = new ExtentMap(BLOCK);

  /// Makes a page writable that the fault has found, and returns whether it did.
  public final boolean fault(AddressSpace file, Vma vma) {
    if (!file.find()) {
      return false;
    }
    PageLock.lock(file.page.flags);
    boolean granted = file.owns() && reserve(file);
    if (granted) {
      vma.map(ENTRY);
      file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    } else {
      file.page.refcount.put();
    }
    PageLock.unlock(file.page.flags);
    return granted;
  }

  /// Cuts the file off before the page.
  public void shrink(AddressSpace file, Vma vma) {
    setSize(file, true);
    removePage(file, vma);
  }

  /// Whether a block lies where the file has no page.
  public final boolean isBlockBeyondEnd(AddressSpace file) {
    return file.sizeOpaque() <= INDEX && extents.blockOpaque(INDEX) != ExtentMap.HOLE;
  }

  /// Whether the page at [#INDEX] is inside a file of `size` pages.
  abstract boolean isInside(int size);

  final void setSize(AddressSpace file, boolean freeBlocks) {
    inodeLock.lock();
    file.setSizeOpaque(INDEX);
    if (freeBlocks) {
      extents.punch(INDEX);
    }
    inodeLock.unlock();
  }

  static void removePage(AddressSpace file, Vma vma) {
    PageLock.lock(file.page.flags);
    vma.unmap(file.page);
    file.page.flags.testAndClearPlain(PageFlags.DIRTY);
    file.remove();
    PageLock.unlock(file.page.flags);
  }

  private boolean reserve(AddressSpace file) {
    inodeLock.lock();
    boolean inside = isInside(file.sizeOpaque());
    if (inside && extents.blockOpaque(INDEX) == ExtentMap.HOLE) {
      extents.map(INDEX, BLOCK);
    }
    inodeLock.unlock();
    return inside;
  }
}
