// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What a fault may rely on when it has let go of `mmap_lock` to wait for a page, and has it again:
/// by then another file may be mapped where it faulted.
///
/// Two files of a page each, both of which are being read in: their pages are locked.
///
/// Kernel: mm/filemap.c:lock_folio_maybe_drop_mmap(), arch/x86/mm/fault.c:do_user_addr_fault()
/// (v6.12).
public abstract sealed class DroppedLock
    permits LookUpAgain, WaitHolding, BustedStaleVma, BustedRetryHeld, BustedNeverTried {
  /// No page could be locked.
  static final int NONE = -1;

  private static final VarHandle FILE =
      fieldVarHandle(lookup(), "file", VarHandle.class, DroppedLock.class, int.class)
          .withInvokeExactBehavior();

  final Page[] pages = {new Page(1, 1, PageFlags.LOCKED), new Page(2, 1, PageFlags.LOCKED)};
  private final InvalidateLock mmapLock = new InvalidateLock();
  private final Vma vma = new Vma();

  /// `vm_file`: which file is mapped.
  private int file;

  /// Maps the page, and returns LOCKED; or RETRY, if the process has to come back once more.
  public final VmFault fault() {
    lockMmap();
    int locked = lockPage(fileOpaque());
    if (locked != NONE) {
      pages[locked].refcount.getPlain();
      vma.map(Pte.map(locked, Pte.WRITE));
      PageLock.unlock(pages[locked].flags);
    }
    mmapLock.unlockShared();
    return locked == NONE ? VmFault.RETRY : VmFault.LOCKED;
  }

  /// Maps the other file in place of the first, when that one has been read in.
  public final void remap() {
    PageLock.unlock(pages[0].flags);
    if (mmapLock.tryLock()) {
      vma.unmap(pages[0]);
      FILE.setOpaque(this, 1);
      mmapLock.unlock();
    }
    PageLock.unlock(pages[1].flags);
  }

  /// Whether the entry leads to a page of a file that is not mapped.
  public final boolean isForeign() {
    int entry = vma.pte.entryOpaque();
    return entry != Pte.NONE
        && pages[Pte.pfn(entry)].ownerOpaque() != pages[fileOpaque()].ownerOpaque();
  }

  /// Whether somebody still has `mmap_lock`.
  public final boolean isMmapLocked() {
    return !mmapLock.tryLock();
  }

  /// Locks the page of `file`, or of what is mapped by the time that it can be, and returns of
  /// which, with `mmap_lock` shared.
  abstract int lockPage(int file);

  final int fileOpaque() {
    return (int) FILE.getOpaque(this);
  }

  final void lockMmap() {
    while (!mmapLock.tryLockShared()) {
      Thread.onSpinWait();
    }
  }

  final void unlockMmap() {
    mmapLock.unlockShared();
  }

  final boolean tryLock(int file) {
    return PageLock.tryLock(pages[file].flags);
  }

  final void waitUnlocked(int file) {
    while (pages[file].flags.testOpaque(PageFlags.LOCKED)) {
      Thread.onSpinWait();
    }
  }
}
