// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

/// Counts the mappings, and lets nobody take a reference to a shared page: even for reading it is
/// copied first.
///
/// Kernel: mm/gup.c:should_force_cow_break() (v5.8).
public final class BreakCow extends AnonReuse {
  @Override
  public Page get(Page page, Page copy) {
    copy.setDataOpaque(page.dataOpaque());
    return copy;
  }

  @Override
  public boolean canReuse(Page page, PageRefcount mapcount) {
    return mapcount.countOpaque() == 1;
  }
}
