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
  public abstract boolean fault(AddressSpace file, Vma vma);

  /// Writes the page back, and returns whether it sleeps for a lock.
  public final boolean writeBack(AddressSpace file, Vma vma) {
    if (!lockToWrite(file)) {
      return true;
    }
    if (file.page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      vma.writeProtect();
    }
    PageLock.unlock(file.page.flags);
    transaction.unlock();
    return false;
  }

  /// Takes both locks for writeback, and returns whether it did.
  boolean lockToWrite(AddressSpace file) {
    return transaction.tryLock() && PageLock.tryLock(file.page.flags);
  }

  /// Maps the page and lets go of both locks.
  final void finish(AddressSpace file, Vma vma) {
    vma.map(ENTRY);
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    transaction.unlock();
    PageLock.unlock(file.page.flags);
  }
}
