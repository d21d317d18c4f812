// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Locks the page before the transaction, and so does writeback, which allocates for one page at a
/// time.
///
/// Kernel: fs/iomap/buffered-io.c:iomap_page_mkwrite() against iomap_writepage_map() with
/// fs/xfs/xfs_aops.c:xfs_map_blocks() (v6.12).
public final class PageFirst extends HandlerOrder {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    if (!lockToWrite(file)) {
      return true;
    }
    finish(file, vma);
    return false;
  }

  @Override
  boolean lockToWrite(AddressSpace file) {
    return PageLock.tryLock(file.page.flags) && transaction.tryLock();
  }
}
