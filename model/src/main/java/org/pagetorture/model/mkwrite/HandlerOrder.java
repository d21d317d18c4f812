// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// In which order a handler takes the page lock and joins the transaction that its blocks are
/// allocated in, and whether writeback does the same.
///
/// Where the kernel sleeps, the model returns that it would, and keeps what it holds. A transaction
/// has one member at a time here, which is what a full journal comes to.
///
/// Kernel: fs/ext4/inode.c:ext4_page_mkwrite() against ext4_do_writepages() (v6.12).
public abstract sealed class HandlerOrder permits TransactionFirst, PageFirst, BustedPageFirst {
  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  final InvalidateLock transaction = new InvalidateLock();

  /// Makes the page writable, and returns whether it sleeps for a lock.
  public final boolean fault(AddressSpace file, Vma vma) {
    if (!lockToFault(file)) {
      return true;
    }
    vma.map(ENTRY);
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    unlock(file);
    return false;
  }

  /// Writes the page back, and returns whether it sleeps for a lock.
  public final boolean writeBack(AddressSpace file, Vma vma) {
    if (!lockToWrite(file)) {
      return true;
    }
    if (file.page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      vma.writeProtect();
    }
    unlock(file);
    return false;
  }

  /// Takes both locks for a fault, and returns whether it did.
  abstract boolean lockToFault(AddressSpace file);

  /// Takes both locks for writeback, and returns whether it did.
  abstract boolean lockToWrite(AddressSpace file);

  final boolean lockTransactionFirst(AddressSpace file) {
    return transaction.tryLock() && PageLock.tryLock(file.page.flags);
  }

  final boolean lockPageFirst(AddressSpace file) {
    return PageLock.tryLock(file.page.flags) && transaction.tryLock();
  }

  private void unlock(AddressSpace file) {
    PageLock.unlock(file.page.flags);
    transaction.unlock();
  }
}
