// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// Truncate unmaps under the page table lock, and takes the unlock for the barrier before it reads
/// the count.
///
/// Left out: the fence, or a TLB flush. An unlock is a release, which a later read may pass.
public final class BustedUnlockAsBarrier extends TruncateStrategy {
  private final SpinLock ptl = new SpinLock();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupFast.get(pte, page);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    ptl.lock();
    pte.clearOpaque();
    ptl.unlock();
    return isIdle(page);
  }
}
