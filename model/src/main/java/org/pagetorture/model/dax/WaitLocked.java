// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupSlow;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// A fault holds the lock of the file's entry while it hands out the page, and truncate's scan
/// waits for that lock: DAX since 6.15.
///
/// Kernel: fs/dax.c:wait_entry_unlocked_exclusive() (v6.15).
public final class WaitLocked extends TruncateStrategy {
  private final SpinLock entryLock = new SpinLock();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupSlow.get(entryLock, pte, page);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    entryLock.lock();
    boolean idle = isIdle(page);
    entryLock.unlock();
    return idle;
  }
}
