// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// A page that belongs to a large folio until that is split, and then to a folio of its own.
///
/// Kernel: mm/gup.c:try_get_folio(), mm/huge_memory.c:__split_huge_page() (v6.12).
public final class CompoundPage {
  /// The large folio.
  public static final int LARGE = 1;

  /// The page as a folio of its own.
  public static final int SMALL = 2;

  private final PageRefcount large = new PageRefcount(1);
  private final PageRefcount small = new PageRefcount(0);
  private final Link head = new Link(LARGE);

  /// The folio that the page belongs to just now: `page_folio()`.
  public int folio() {
    return head.targetOpaque();
  }

  /// The count of a folio.
  public PageRefcount refcount(int folio) {
    return folio == LARGE ? large : small;
  }

  /// Takes a reference to the page's folio and returns it, or [Link#NONE] when the folio is frozen
  /// or has changed meanwhile; the kernel then starts again.
  public int tryGetFolio() {
    int folio = folio();
    return refcount(folio).tryGet() ? recheck(folio) : Link.NONE;
  }

  /// Returns `folio`, which is held, if the page still belongs to it; if not, drops it.
  public int recheck(int folio) {
    // Opaque: the reference, an acquire, keeps this read behind it (ref/B).
    if (folio() == folio) {
      return folio;
    }
    refcount(folio).put();
    return Link.NONE;
  }

  /// Splits the large folio if nobody but the page cache holds it, and returns whether it did.
  public boolean split() {
    if (!large.freeze(1)) {
      return false;
    }
    head.setTargetOpaque(SMALL);
    small.unfreeze(1);
    large.unfreeze(1);
    return true;
  }
}
