// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// How a fault makes a page writable and marks it dirty, while writeback takes the write bit away
/// and marks it clean: two things on each side, and no order of them helps.
///
/// Kernel: mm/memory.c:do_wp_page(), mm/page-writeback.c:clear_page_dirty_for_io() (v2.6.20 to
/// v2.6.30).
public abstract sealed class WriteFault
    permits WaitBeforeDirty, LockOverDirty, BustedMapThenDirty, BustedDirtyThenMap {
  /// What a page is mapped by before the fault.
  public static final int READ_ONLY = Pte.map(0, 0);

  private static final int WRITABLE = Pte.map(0, Pte.WRITE | Pte.DIRTY);

  /// Where writeback looks for the page next: another process may have mapped it, too.
  private final Vma other = new Vma();

  /// Makes the page writable, with a reference for as long as that takes, and returns whether it
  /// did: it gives up where the kernel sleeps.
  public final boolean fault(MappedPage mapped) {
    mapped.page.refcount.getPlain();
    boolean done = mapAndDirty(mapped);
    mapped.page.refcount.put();
    return done;
  }

  /// Makes the page writable and dirty, in some order, and returns whether it did.
  abstract boolean mapAndDirty(MappedPage mapped);

  /// Writes the page back if it is dirty, and not locked by somebody else.
  public final void writeBack(MappedPage mapped) {
    if (!PageLock.tryLock(mapped.page.flags)) {
      return;
    }
    boolean stored = mapped.mkclean();
    other.writeProtect();
    if (stored) {
      mapped.setDirty();
    }
    mapped.sync();
    PageLock.unlock(mapped.page.flags);
  }

  static void map(MappedPage mapped) {
    mapped.vma.map(WRITABLE);
  }
}
