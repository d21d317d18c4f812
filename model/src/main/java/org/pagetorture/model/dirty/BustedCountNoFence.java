// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out reclaim's fence: the count may be read before anybody sees the cleared entry.
public final class BustedCountNoFence extends LazyFree {
  @Override
  boolean isUsedAfterClear(Pte pte, Page page) {
    pte.clearOpaque();
    return page.refcount.countAcquire() != IDLE || isDirty(page);
  }
}
