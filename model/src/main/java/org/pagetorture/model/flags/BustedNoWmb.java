// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;

/// Leaves out the write barrier: the flag is seen before the contents.
///
/// Kernel: include/linux/page-flags.h:SetPageUptodate() (v2.6.24).
public final class BustedNoWmb extends ReadDone {
  @Override
  public void complete(Page page, int data) {
    page.setData(data);
    setUptodate(page);
  }
}
