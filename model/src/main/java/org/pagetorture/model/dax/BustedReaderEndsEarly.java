// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// The section covers the look at the entry, and ends before the reference is taken.
///
/// Left out: the reference from the section.
public final class BustedReaderEndsEarly extends TruncateStrategy {
  private final Rcu rcu = new RcuFence();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    int token = rcu.readLock();
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    rcu.readUnlock(token);
    if (present) {
      page.refcount.getVolatile();
    }
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    rcu.synchronize();
    return isIdle(page);
  }
}
