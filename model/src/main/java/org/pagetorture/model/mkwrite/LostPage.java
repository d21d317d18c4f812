// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What becomes of a fault whose handler has locked a page that is not the file's any more, though
/// the file is as long as before.
///
/// The page may be lost at any time, but each time somebody has taken it away: a fault that looks
/// anew for its page starts again no more often than that.
///
/// Kernel: mm/memory.c:do_shared_fault() against mm/truncate.c:invalidate_inode_pages2_range()
/// (v6.12).
public abstract sealed class LostPage permits Refault, BustedSigbus, BustedAskAgain {
  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  /// Maps the page for writing, and returns the last answer. The process comes back once.
  public VmFault fault(AddressSpace file, Vma vma) {
    VmFault answer = faultOnce(file, vma);
    return answer == VmFault.NOPAGE ? faultOnce(file, vma) : answer;
  }

  /// Takes the page away once, as a direct write does; the file stays.
  public final void invalidate(AddressSpace file, Vma vma) {
    PageLock.lock(file.page.flags);
    vma.unmap(file.page);
    file.page.flags.testAndClearPlain(PageFlags.DIRTY);
    file.remove();
    PageLock.unlock(file.page.flags);
  }

  /// What the handler says of a page that was lost.
  abstract VmFault lost();

  private VmFault faultOnce(AddressSpace file, Vma vma) {
    findOrRead(file);
    VmFault answer = ask(file, vma);
    if (answer != VmFault.LOCKED) {
      file.page.refcount.put();
    }
    return answer;
  }

  /// Asks the handler, and maps the page if it agrees.
  final VmFault ask(AddressSpace file, Vma vma) {
    PageLock.lock(file.page.flags);
    VmFault answer = file.owns() ? VmFault.LOCKED : lost();
    if (answer == VmFault.LOCKED) {
      vma.map(ENTRY);
      file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    }
    PageLock.unlock(file.page.flags);
    return answer;
  }

  /// Takes a reference to the page, which is read in if the cache lacks it.
  static void findOrRead(AddressSpace file) {
    if (!file.find()) {
      PageLock.lock(file.page.flags);
      file.add();
      file.page.refcount.getPlain();
      PageLock.unlock(file.page.flags);
    }
  }
}
