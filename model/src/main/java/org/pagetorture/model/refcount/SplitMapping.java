// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// A page cache whose one large folio, at the indices 0 and 1, is split: a new node takes the place
/// of the old one, and at index 1 it has a new folio.
///
/// Kernel: lib/xarray.c:xas_split(), mm/huge_memory.c:__split_huge_page() (v6.12).
public final class SplitMapping {
  /// The large folio, later only the one at index 0.
  public static final int LARGE = 1;

  /// The folio at index 1 after the split.
  public static final int SMALL = 2;

  private static final int OLD = 1;
  private static final int NEW = 2;

  private final PageRefcount large = new PageRefcount(1);
  private final PageRefcount small = new PageRefcount(0);
  private final Link root = new Link(OLD);

  /// The number of pages of the large folio.
  private final Link pages = new Link(2);

  /// The node that the root leads to.
  public int node() {
    return root.targetOpaque();
  }

  /// What `node` has at index 1. Nodes are replaced, not changed.
  public static int folioAt(int node) {
    return node == OLD ? LARGE : SMALL;
  }

  /// The count of a folio.
  public PageRefcount refcount(int folio) {
    return folio == LARGE ? large : small;
  }

  /// Whether `folio` has the page at index 1: `folio_contains()`.
  public boolean contains(int folio) {
    return folio == SMALL || pages.targetOpaque() > 1;
  }

  /// Splits the large folio unless somebody holds it.
  public void split() {
    if (large.freeze(1)) {
      pages.setTargetOpaque(1);
      root.setTargetOpaque(NEW);
      small.unfreeze(1);
      large.unfreeze(1);
    }
  }
}
