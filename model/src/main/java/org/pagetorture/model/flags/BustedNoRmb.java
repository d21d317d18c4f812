// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// Leaves out the read barrier: the contents are read before the flag.
///
/// Kernel: include/linux/page-flags.h:PageUptodate() (v2.6.24).
public final class BustedNoRmb extends ReadDone {
  @Override
  boolean isUptodate(Page page) {
    return page.flags.testOpaque(PageFlags.UPTODATE);
  }
}
