// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// Waits for a grace period, and then unmaps: the next section finds the entry still there.
///
/// Left out: the grace period after the unmap.
public final class BustedGracePeriodFirst extends TruncateStrategy {
  private final Rcu rcu = new RcuFence();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    int token = rcu.readLock();
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    if (present) {
      page.refcount.getPlain();
    }
    rcu.readUnlock(token);
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    rcu.synchronize();
    return !Zap.isBusy(pte, page, IDLE);
  }
}
