// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How the end of a read from the disk hands a page's contents to those who look without its lock.
///
/// Kernel: include/linux/page-flags.h:folio_mark_uptodate(), folio_test_uptodate() (v6.12).
public abstract sealed class ReadDone permits FencedUptodate, BustedNoWmb, BustedNoRmb {
  /// What [#read(Page)] returns of a page that is not read yet: the kernel waits for its lock.
  public static final int NOT_UPTODATE = -1;

  /// Fills the page, and says so.
  public abstract void complete(Page page, int data);

  /// The page's contents if they are there, or [#NOT_UPTODATE].
  public final int read(Page page) {
    return isUptodate(page) ? page.data() : NOT_UPTODATE;
  }

  abstract boolean isUptodate(Page page);

  /// Sets the flag and orders nothing: `set_bit(PG_uptodate)`.
  static void setUptodate(Page page) {
    page.flags.testAndSetPlain(PageFlags.UPTODATE);
  }
}
