// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Takes the page lock last, as writeback does: for this the memory manager calls the handler with
/// the page unlocked.
///
/// Kernel: mm/memory.c:do_shared_fault(), fs/ext4/inode.c:ext4_page_mkwrite() (v6.12).
public final class TransactionFirst extends HandlerOrder {
  @Override
  boolean lockToFault(AddressSpace file) {
    return lockTransactionFirst(file);
  }

  @Override
  boolean lockToWrite(AddressSpace file) {
    return lockTransactionFirst(file);
  }
}
