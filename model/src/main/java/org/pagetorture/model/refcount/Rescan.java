// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Unmaps and counts once more, with an idle count of 1 (v4.18 to 6.14).
public final class Rescan extends WokenWait {
  @Override
  public int idle() {
    return 1;
  }

  @Override
  public boolean isOver(Pte pte, Page page) {
    // Opaque: a stale count costs another wait.
    return page.refcount.countOpaque() == idle() && !Zap.isBusy(pte, page, idle());
  }
}
