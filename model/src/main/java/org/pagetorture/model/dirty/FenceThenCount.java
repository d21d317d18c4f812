// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Looks at the count behind a full fence, as the pin looks at the entry behind one, and then at
/// the flag.
///
/// Kernel: mm/rmap.c:try_to_unmap_one() (v5.18 and later).
public final class FenceThenCount extends LazyFree {
  @Override
  boolean isUsedAfterClear(Pte pte, Page page) {
    // Opaque: the look at the count, an acquire, comes before the flag (put/C).
    return Zap.isBusy(pte, page, IDLE) || isDirty(page);
  }
}
