// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How a file system learns that a page becomes writable, and what of its answer still holds when
/// the entry is set.
///
/// The handler is called without the page lock, as it takes locks of its own before that one. One
/// object guards one file.
///
/// Kernel: mm/memory.c:do_shared_fault(), do_page_mkwrite(), fault_dirty_shared_page() (v6.12).
public abstract sealed class MkwriteProtocol
    permits Unlocked,
        DirtiedByVm,
        ClusterLocked,
        ReserveFirst,
        CheckTruncate,
        BustedDirtyAfterUnlock {
  static final int ENTRY = Pte.map(0, Pte.WRITE);

  /// The owner of a page that went to another file.
  private static final int ANOTHER = 2;

  /// The file system's own lock, above the page's. Truncate has it alone.
  final InvalidateLock fileLock = new InvalidateLock();

  /// The handler, `page_mkwrite()`: the page was found in the cache, and is not locked.
  abstract VmFault mkwrite(AddressSpace file);

  /// Maps the page for writing if the file system agrees, and returns [VmFault#LOCKED] if it did.
  public final VmFault fault(AddressSpace file, Vma vma) {
    if (!file.find()) {
      return VmFault.NOPAGE;
    }
    VmFault answer = mkwrite(file);
    if (answer == VmFault.UNLOCKED) {
      answer = lock(file);
    }
    if (answer == VmFault.LOCKED) {
      finish(file, vma);
    } else {
      file.page.refcount.put();
    }
    return answer;
  }

  /// Sets the entry, and marks the page dirty before its lock is free.
  void finish(AddressSpace file, Vma vma) {
    vma.map(ENTRY);
    dirty(file);
    unlock(file);
  }

  /// Takes the page away and gives it to another file, and returns whether it did: a page that is
  /// locked it leaves alone.
  public final boolean truncate(AddressSpace file, Vma vma) {
    fileLock.lock();
    boolean locked = PageLock.tryLock(file.page.flags);
    if (locked) {
      file.setSizeOpaque(0);
      vma.unmap(file.page);
      clean(file);
      file.remove();
      file.page.setOwnerOpaque(ANOTHER);
      unlock(file);
    }
    fileLock.unlock();
    return locked;
  }

  /// Writes the page back if it is dirty, and returns whether it left it clean and yet writable: a
  /// store goes through unseen then.
  public final boolean writeback(AddressSpace file, Vma vma) {
    if (!PageLock.tryLock(file.page.flags)) {
      return false;
    }
    if (isDirty(file)) {
      vma.writeProtect();
      clean(file);
    }
    boolean unseen = vma.isWritable() && !isDirty(file);
    unlock(file);
    return unseen;
  }

  /// Marks the page dirty, and returns whether it was: `folio_mark_dirty()`.
  static boolean dirty(AddressSpace file) {
    return file.page.flags.testAndSetPlain(PageFlags.DIRTY);
  }

  /// Marks the page clean, and returns whether it was dirty.
  public boolean clean(AddressSpace file) {
    return file.page.flags.testAndClearPlain(PageFlags.DIRTY);
  }

  /// Locks the page if it is still what the fault has found.
  final VmFault lock(AddressSpace file) {
    if (!PageLock.tryLock(file.page.flags)) {
      return VmFault.RETRY;
    }
    if (isIntact(file)) {
      return VmFault.LOCKED;
    }
    unlock(file);
    return VmFault.NOPAGE;
  }

  /// Whether the page, which is locked by now, is what the fault has found.
  boolean isIntact(AddressSpace file) {
    return file.owns();
  }

  static void unlock(AddressSpace file) {
    PageLock.unlock(file.page.flags);
  }

  private static boolean isDirty(AddressSpace file) {
    return file.page.flags.testOpaque(PageFlags.DIRTY);
  }
}
