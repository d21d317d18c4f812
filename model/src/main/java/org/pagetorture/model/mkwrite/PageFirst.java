// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Locks the page before the transaction, and so does writeback, which allocates for one page at a
/// time.
///
/// Kernel: fs/iomap/buffered-io.c:iomap_page_mkwrite() against iomap_writepage_map() with
/// fs/xfs/xfs_aops.c:xfs_map_blocks() (v6.12).
public final class PageFirst extends HandlerOrder {
  @Override
  boolean lockToFault(AddressSpace file) {
    return lockPageFirst(file);
  }

  @Override
  boolean lockToWrite(AddressSpace file) {
    return lockPageFirst(file);
  }
}
