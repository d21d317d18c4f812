// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the second scan of [Rescan]: a page that is still mapped may be pinned again.
public final class BustedNoRescan extends WokenWait {
  @Override
  public int idle() {
    return 1;
  }

  @Override
  public boolean isOver(Pte pte, Page page) {
    return page.refcount.countAcquire() == idle();
  }
}
