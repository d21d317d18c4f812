// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.page.PageRefcount;

/// Takes a page that nobody maps for one that nobody holds: DAX from 4.18 to 6.14.
///
/// Left out: the look at the references of an unmapped page.
public final class BustedSkipUnmapped extends BusyScan {
  @Override
  public boolean isBusy(PageRefcount refcount, PageRefcount mapcount) {
    return mapcount.countAcquire() != 0 && refcount.countAcquire() > 1;
  }
}
