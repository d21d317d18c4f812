// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Does not look at the count: the read has the page, and has not stored yet.
///
/// Kernel: mm/rmap.c:try_to_unmap_one() (v5.17).
public final class BustedDirtyTestOnly extends LazyFree {
  @Override
  boolean isUsedAfterClear(Pte pte, Page page) {
    pte.clearOpaque();
    return isDirty(page);
  }
}
