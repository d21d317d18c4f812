// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageArena;

/// Leaves out the freeze: the count is looked at, and may change before the page is freed.
public final class BustedCheckThenUnslot extends Removal {
  @Override
  public void remove(Link slot, PageArena pages, int pfn) {
    if (pages.page(pfn).refcount.countVolatile() == 1) {
      slot.setTargetOpaque(Link.NONE);
      pages.free(pfn);
    }
  }
}
