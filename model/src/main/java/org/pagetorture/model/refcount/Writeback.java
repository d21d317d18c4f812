// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.page.PageFlags;

/// The end of writeback: the flag is cleared, those who wait for that are woken.
///
/// Writeback has no reference of its own; the flag keeps the page, and once it is clear nothing
/// does.
///
/// Kernel: mm/filemap.c:folio_end_writeback() (v6.12).
public final class Writeback {
  private Writeback() {}

  /// Ends the writeback of the page at `pfn`, with a reference over clearing and waking, and
  /// returns whose page it was that it woke the waiters of.
  public static int end(PageArena pages, int pfn) {
    Page page = pages.page(pfn);
    // The flag still keeps the page: no need to try.
    page.refcount.getPlain();
    int woken = clearAndWake(page);
    pages.put(pfn);
    return woken;
  }

  /// Clears the flag and wakes the waiters, and returns whose page it then was.
  public static int clearAndWake(Page page) {
    // wb/A (release): the extra reference comes before the flag is clear.
    // Pairs with put/A in PageRefcount.getAndSub(). No race needs it: without it the get would have
    // to read what a put of the waiter wrote, who waits for the flag (load buffering: CPUs that
    // have
    // it, not the models here), and folio_xor_flags_has_waiters() is a release.
    page.flags.getAndXorRelease(PageFlags.WRITEBACK);
    return page.ownerOpaque();
  }

  /// Whether writeback is over; if not, the kernel sleeps: `folio_wait_writeback()`.
  public static boolean isOver(Page page) {
    // Opaque: the waiter's put comes after it (put/A).
    return !page.flags.testOpaque(PageFlags.WRITEBACK);
  }
}
