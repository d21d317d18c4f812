// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
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

  /// Makes the page writable, and returns whether it did: it gives up where the kernel sleeps.
  public abstract boolean fault(MappedPage mapped);

  /// Writes the page back if it is dirty, and not locked by somebody else.
  public final void writeBack(MappedPage mapped) {
    if (!PageLock.tryLock(mapped.page.flags)) {
      return;
    }
    if (mapped.mkclean()) {
      mapped.setDirty();
    }
    mapped.sync();
    PageLock.unlock(mapped.page.flags);
  }

  static void map(MappedPage mapped) {
    mapped.vma.map(WRITABLE);
  }
}
