// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageRefcount;

/// Asks for the mark that fork took away; without it, counts the references.
///
/// Kernel: mm/memory.c:do_wp_page() (v5.19).
public final class ExclusiveReuse extends AnonReuse {
  @Override
  public boolean canReuse(Page page, PageRefcount mapcount) {
    return page.flags.testOpaque(PageFlags.ANON_EXCLUSIVE) || page.refcount.countOpaque() == 1;
  }
}
