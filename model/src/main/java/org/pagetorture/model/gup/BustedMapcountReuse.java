// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// Counts the mappings: who took a reference and unmapped the page is missed.
///
/// Kernel: mm/swapfile.c:reuse_swap_page() (v5.7).
public final class BustedMapcountReuse extends AnonReuse {
  @Override
  public boolean canReuse(Page page, PageRefcount mapcount) {
    return mapcount.countOpaque() == 1;
  }
}
