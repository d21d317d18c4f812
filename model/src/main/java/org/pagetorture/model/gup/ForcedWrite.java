// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How a write through GUP knows that it found the private copy which it made before, in a mapping
/// that the process itself may not write: `FOLL_FORCE`, as for a debugger's breakpoint.
///
/// The entry of the copy stays read-only, so its write bit cannot tell the copy from the page
/// cache. The walk looks, faults, and looks again; between the two the copy may be gone.
///
/// Opaque throughout: one word, and one question about what is in it.
///
/// Kernel: mm/gup.c:__get_user_pages(), can_follow_write_pte(), faultin_page() (v6.12).
public abstract sealed class ForcedWrite permits FollCow, AnonExclusive, BustedDropWrite {
  /// How often the walk looks. The kernel's has no limit.
  static final int LOOKS = 3;

  private static final int FILE_PFN = 0;
  private static final int COPY_PFN = 1;

  private final Pte pte = new Pte(Pte.map(FILE_PFN, 0));
  private final Page file = new Page(1);
  private final Page copy = new Page(2, 1, PageFlags.ANON_EXCLUSIVE);

  /// Whether a write may go through a read-only `entry` that maps `page`; `cowed` if the walk has
  /// broken COW.
  abstract boolean canFollow(int entry, Page page, boolean cowed);

  /// Whether a fault that follows one which has broken COW is a write fault.
  boolean faultsForWrite() {
    return true;
  }

  /// Stores `value` through the entry, and returns whether it did: it gives up in the end.
  public final boolean write(int value) {
    boolean cowed = false;
    for (int look = 0; look < LOOKS; look++) {
      int entry = pte.entryOpaque();
      Page page = Pte.pfn(entry) == COPY_PFN ? copy : file;
      if ((entry & Pte.PRESENT) != 0 && canFollow(entry, page, cowed)) {
        page.setDataOpaque(value);
        return true;
      }
      boolean breakCow = !cowed || faultsForWrite();
      pte.setEntryOpaque(breakCow ? Pte.map(COPY_PFN, Pte.DIRTY) : Pte.map(FILE_PFN, 0));
      cowed = true;
    }
    return false;
  }

  /// Takes the mapping away, and with it the copy: `MADV_DONTNEED`.
  public final void dontneed() {
    pte.clearOpaque();
  }

  /// Takes the copy away, and maps the page cache's page by an entry that is dirty from the start:
  /// `MADV_DONTNEED`, then `UFFDIO_CONTINUE` (v5.16 and later).
  public final void mapShared() {
    pte.setEntryOpaque(Pte.map(FILE_PFN, Pte.DIRTY));
  }

  /// What everybody else reads from the file.
  public final int fileDataOpaque() {
    return file.dataOpaque();
  }
}
