// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageArena;

/// How a page leaves the page cache while lookups are going on.
///
/// The slot holds one reference; the caller holds the page lock, and no reference.
///
/// Kernel: mm/vmscan.c:__remove_mapping(), mm/filemap.c:__filemap_remove_folio() (v6.12).
public abstract sealed class Removal
    permits FreezeThenUnslot, UnslotThenPut, BustedCheckThenUnslot, BustedUnslotThenCheck {
  /// Removes the page at `pfn` from `slot`, and frees it when nobody else holds it.
  public abstract void remove(Link slot, PageArena pages, int pfn);
}
