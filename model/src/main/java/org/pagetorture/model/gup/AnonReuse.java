// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// How a write fault on a page that fork has shared tells that nobody else reads the page any more,
/// so that it need not be copied.
///
/// Opaque throughout: what was written through the page before is not in question here.
///
/// Kernel: mm/memory.c:do_wp_page(), wp_can_reuse_anon_folio() (v6.12).
public abstract sealed class AnonReuse
    permits RefcountReuse, ExclusiveReuse, BreakCow, BustedMapcountReuse {
  /// Takes a reference to the shared page, to read it, or makes a copy for that, and returns which.
  public Page get(Page page, Page copy) {
    page.refcount.getPlain();
    return page;
  }

  /// Whether the process may write to the page in place. `mapcount` counts the entries that map it;
  /// each holds a reference.
  public abstract boolean canReuse(Page page, PageRefcount mapcount);
}
