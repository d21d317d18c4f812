// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How faults for writing account for the space of a page that several of them make dirty at once:
/// it is dirty once, and gives its space back once, when it is written.
///
/// References are left out: nobody takes the page away.
///
/// Kernel: fs/btrfs/file.c:btrfs_page_mkwrite() (v6.12).
public abstract sealed class Reservation
    permits ReleaseUnused, ReserveLocked, BustedTestFirst, BustedKeepOnRefusal, BustedLoadStore {
  /// The space that the file system has at first.
  public static final int PAGES = 2;

  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  final Space space = new Space(PAGES);

  /// Makes the page writable and dirty.
  public abstract VmFault fault(AddressSpace file, Vma vma);

  /// Writes the page back, and returns how much space there is.
  public final int sync(AddressSpace file) {
    if (file.page.flags.testAndClearPlain(PageFlags.DIRTY)) {
      space.release();
    }
    return space.pagesOpaque();
  }

  static boolean isDirty(AddressSpace file) {
    return file.page.flags.testOpaque(PageFlags.DIRTY);
  }

  /// Maps the page, which is locked, marks it dirty, unlocks it, and returns whether it was dirty.
  static boolean mapDirty(AddressSpace file, Vma vma) {
    vma.map(ENTRY);
    boolean wasDirty = file.page.flags.testAndSetPlain(PageFlags.DIRTY);
    PageLock.unlock(file.page.flags);
    return wasDirty;
  }
}
