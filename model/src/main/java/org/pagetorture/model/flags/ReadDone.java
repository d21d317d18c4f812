// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How the end of a read from the disk hands a page's contents to those who look without its lock.
///
/// Kernel: include/linux/page-flags.h:folio_mark_uptodate(), folio_test_uptodate() (v6.12).
public abstract sealed class ReadDone permits FencedUptodate, BustedNoWmb, BustedNoRmb {
  /// What [#read(Page)] returns of a page that is not read yet: the kernel waits for its lock.
  public static final int NOT_UPTODATE = -1;

  /// Fills the page, and says so.
  public void complete(Page page, int data) {
    page.setData(data);
    // uptodate/A (fence): the contents come before the flag.
    // Pairs with uptodate/B in ReadDone.isUptodate(). Without it: ReadVsUptodate.
    VarHandle.storeStoreFence();
    setUptodate(page);
  }

  /// The page's contents if they are there, or [#NOT_UPTODATE].
  public final int read(Page page) {
    return isUptodate(page) ? page.data() : NOT_UPTODATE;
  }

  /// Whether the contents are there.
  boolean isUptodate(Page page) {
    // uptodate/B (acquire): the look at the flag comes before the contents are read.
    // Pairs with uptodate/A in ReadDone.complete(). Without it: ReadVsUptodate.
    return page.flags.testAcquire(PageFlags.UPTODATE);
  }

  /// Sets the flag and orders nothing: `set_bit(PG_uptodate)`.
  static void setUptodate(Page page) {
    page.flags.testAndSetPlain(PageFlags.UPTODATE);
  }
}
