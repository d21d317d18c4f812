// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageArena;

/// Empties the slot first, then drops its reference; the last holder frees the page: truncate.
///
/// Kernel: mm/filemap.c:filemap_remove_folio() (v6.12).
public final class UnslotThenPut extends Removal {
  @Override
  public void remove(Link slot, PageArena pages, int pfn) {
    slot.setTargetOpaque(Link.NONE);
    pages.put(pfn);
  }
}
