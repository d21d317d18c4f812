// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the order of reclaim's two looks: the flag may be read before the count.
public final class BustedDirtyNoRmb extends LazyFree {
  @Override
  boolean isUsedAfterClear(Pte pte, Page page) {
    pte.clearOpaque();
    VarHandle.fullFence();
    return page.refcount.countOpaque() != IDLE || isDirty(page);
  }
}
