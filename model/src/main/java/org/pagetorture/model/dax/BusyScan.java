// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.page.PageRefcount;

/// How truncate's scan tells that a page is busy while its mapping goes away: `busy` means that
/// somebody besides the mappings holds it.
///
/// Counts are 0-based here, and each mapping holds a reference, as since 6.15.
///
/// Kernel: fs/dax.c:dax_busy_page() (v6.15).
public abstract sealed class BusyScan
    permits BustedMapcountThenRef, BustedRefThenMapcountNoRmb, BustedSkipUnmapped, RefThenMapcount {
  /// Whether the page of `refcount` references and `mapcount` mappings is held by anybody else.
  public abstract boolean isBusy(PageRefcount refcount, PageRefcount mapcount);
}
