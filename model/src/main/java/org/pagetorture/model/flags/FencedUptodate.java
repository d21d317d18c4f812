// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// Puts a write barrier before the flag is set, and a read barrier behind the look at it.
public final class FencedUptodate extends ReadDone {
  @Override
  public void complete(Page page, int data) {
    page.setData(data);
    // uptodate/A (fence): the contents come before the flag.
    // Pairs with uptodate/B in FencedUptodate.isUptodate(). Without it: ReadVsUptodate.
    VarHandle.storeStoreFence();
    setUptodate(page);
  }

  @Override
  boolean isUptodate(Page page) {
    // uptodate/B (acquire): the look at the flag comes before the contents are read.
    // Pairs with uptodate/A in FencedUptodate.complete(). Without it: ReadVsUptodate.
    return page.flags.testAcquire(PageFlags.UPTODATE);
  }
}
