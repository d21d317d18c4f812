// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.Lookup;

/// How a page of a file is moved to another frame, unless somebody holds it.
///
/// Nobody maps the page any more; lookups in the page cache go on. The cache has one reference,
/// migration another. The model copies at once; the kernel does so under the page lock, which
/// keeps readers away.
///
/// Kernel: mm/migrate.c:__folio_migrate_mapping() (v6.12).
public abstract sealed class Migration permits FreezeExpected, BustedCountExpected {
  /// The references of a page that may be moved: `folio_expected_refs()`, and migration's own.
  public static final int EXPECTED = 2;

  /// Moves the page at `pfn`, to which `slot` leads, and returns whether it did.
  public abstract boolean migrate(Link slot, PageArena pages, int pfn);

  /// Copies the page to a free frame, and lets `slot` lead there.
  static void move(Link slot, PageArena pages, Page page) {
    int to = pages.alloc(page.ownerOpaque());
    pages.page(to).setDataOpaque(page.dataOpaque());
    slot.setTargetOpaque(Lookup.entry(pages, to));
  }
}
