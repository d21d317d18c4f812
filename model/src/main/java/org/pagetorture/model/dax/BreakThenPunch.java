// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Unmaps and looks under the lock, looks again after each sleep, and takes the block away before
/// it drops the lock: the loop of `xfs_break_dax_layouts()`.
public final class BreakThenPunch extends LayoutBreak {
  @Override
  public boolean truncate(Pte pte, Page page, ExtentMap extents) {
    invalidateLock.lock();
    boolean idle = !Zap.isBusy(pte, page, IDLE);
    if (!idle && sleepUntilIdle(page)) {
      idle = !Zap.isBusy(pte, page, IDLE);
    }
    if (idle) {
      extents.punch(INDEX);
    }
    invalidateLock.unlock();
    return idle;
  }
}
