// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.page.PageRefcount;

/// Reads in the right order, and lets the machine swap the reads.
///
/// Left out: the acquire, `smp_rmb()` in the kernel. x86 does not swap reads.
public final class BustedRefThenMapcountNoRmb extends BusyScan {
  @Override
  public boolean isBusy(PageRefcount refcount, PageRefcount mapcount) {
    int references = refcount.countOpaque();
    return references - mapcount.countOpaque() != 0;
  }
}
