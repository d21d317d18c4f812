// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;

/// Only looks at the count: a lookup may come between that and the new slot.
///
/// Enough for an anonymous page, which is found by its entries alone, and these are gone by then.
public final class BustedCountExpected extends Migration {
  @Override
  public boolean migrate(Link slot, PageArena pages, int pfn) {
    Page page = pages.page(pfn);
    if (page.refcount.countVolatile() != EXPECTED) {
      return false;
    }
    move(slot, pages, page);
    page.refcount.put();
    pages.put(pfn);
    return true;
  }
}
