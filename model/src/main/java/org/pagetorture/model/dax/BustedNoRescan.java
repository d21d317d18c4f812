// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Believes after the sleep that the page is as idle as when it was woken.
///
/// Left out: the second scan. The sleep dropped the lock, and a fault may have pinned the page
/// since.
public final class BustedNoRescan extends LayoutBreak {
  @Override
  public boolean truncate(Pte pte, Page page, ExtentMap extents) {
    invalidateLock.lock();
    boolean idle = !Zap.isBusy(pte, page, IDLE) || sleepUntilIdle(page);
    if (idle) {
      extents.punch(INDEX);
    }
    invalidateLock.unlock();
    return idle;
  }
}
