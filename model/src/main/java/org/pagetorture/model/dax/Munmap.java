// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.PageRefcount;

/// One process unmaps the page: its mapping goes, and the reference that the mapping held.
///
/// Kernel: mm/huge_memory.c:zap_huge_pmd(), mm/rmap.c:folio_remove_rmap_pmd() (v6.12).
public final class Munmap {
  private Munmap() {}

  /// Takes one mapping away from a page that has at least one.
  public static void unmap(Pte pmd, PageRefcount refcount, PageRefcount mapcount) {
    pmd.clearOpaque();
    mapcount.put();
    refcount.put();
  }
}
