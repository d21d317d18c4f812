// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Breaks the layouts under the lock, drops it, and takes the block away later.
///
/// Left out: the punch from under the lock. Until it comes, a fault finds the block in the file.
public final class BustedLatePunch extends LayoutBreak {
  @Override
  public boolean truncate(Pte pte, Page page, ExtentMap extents) {
    invalidateLock.lock();
    boolean idle = !Zap.isBusy(pte, page, IDLE);
    invalidateLock.unlock();
    if (idle) {
      invalidateLock.lock();
      extents.punch(INDEX);
      invalidateLock.unlock();
    }
    return idle;
  }
}
