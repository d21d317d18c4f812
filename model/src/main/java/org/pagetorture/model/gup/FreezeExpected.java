// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;

/// Freezes the count while the slot changes: who comes then is refused, who comes later finds that
/// the slot has changed.
public final class FreezeExpected extends Migration {
  @Override
  public boolean migrate(Link slot, PageArena pages, int pfn) {
    Page page = pages.page(pfn);
    if (!page.refcount.freeze(EXPECTED)) {
      return false;
    }
    move(slot, pages, page);
    page.refcount.unfreeze(EXPECTED - 1);
    pages.put(pfn);
    return true;
  }
}
