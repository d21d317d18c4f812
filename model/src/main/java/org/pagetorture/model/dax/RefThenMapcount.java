// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.page.PageRefcount;

/// Reads the references first, and the mappings after: an unmap in between makes the page look
/// busier than it is, never idler.
public final class RefThenMapcount extends BusyScan {
  @Override
  public boolean isBusy(PageRefcount refcount, PageRefcount mapcount) {
    // scan/A (acquire): the references come before the mappings.
    // Pairs with put/A in PageRefcount.getAndSub(). Without it: MunmapVsScan.
    int references = refcount.countAcquire();
    return references - mapcount.countOpaque() != 0;
  }
}
