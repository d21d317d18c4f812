// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// Counts the references: any other holder is reason enough to copy.
///
/// Kernel: mm/memory.c:do_wp_page() (v5.9).
public final class RefcountReuse extends AnonReuse {
  @Override
  public boolean canReuse(Page page, PageRefcount mapcount) {
    return page.refcount.countOpaque() == 1;
  }
}
