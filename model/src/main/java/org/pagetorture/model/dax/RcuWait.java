// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.Rcu;

/// A pin is an RCU section, and truncate waits for a grace period between unmap and count:
/// `dax_dma_lock()` and `synchronize_rcu()` of December 2017. Needs no second look at the entry.
///
/// Kernel: none; proposed on linux-fsdevel, and dropped as too slow for a hot path.
public final class RcuWait extends TruncateStrategy implements DrainAll {
  private final Rcu rcu;

  /// Waits by `rcu`.
  public RcuWait(Rcu rcu) {
    this.rcu = rcu;
  }

  @Override
  public boolean tryPin(Pte pte, Page page) {
    rcu.online();
    int token = rcu.readLock();
    // hotspot (acquire): keeps C2 from dropping the fence of readLock(). Without it: TwoFences.
    boolean present = (pte.entryAcquire() & Pte.PRESENT) != 0;
    if (present) {
      page.refcount.getPlain();
    }
    rcu.readUnlock(token);
    rcu.offline();
    return present;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    rcu.synchronize();
    return isIdle(page);
  }

  @Override
  public int truncate(Pte[] ptes, Page[] pages) {
    for (Pte pte : ptes) {
      pte.clearOpaque();
    }
    rcu.synchronize();
    return idle(pages);
  }
}
