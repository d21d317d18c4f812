// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupSlow;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// The scan meets a locked entry, and goes on with the next one: DAX before 6.15.
///
/// Left out: the wait for the entry's lock.
public final class BustedSkipLocked extends TruncateStrategy {
  private final SpinLock entryLock = new SpinLock();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupSlow.get(entryLock, pte, page);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    if (!entryLock.tryLock()) {
      return true;
    }
    boolean idle = isIdle(page);
    entryLock.unlock();
    return idle;
  }
}
