// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// Truncate raises the flag, unmaps under the page table lock, and takes the unlock for the
/// barrier: "unmap_mapping_range() provides it".
///
/// Left out: the fence. An unlock is a release, which a later read may pass. x86 cannot show it,
/// because the lock's RMW stands between the flag and the read of the count.
public final class BustedFlagUnlock extends Flagged {
  private final SpinLock ptl = new SpinLock();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    page.refcount.getPlain();
    VarHandle.fullFence();
    return keep(page, truncatingAcquire());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flag();
    ptl.lock();
    pte.clearOpaque();
    ptl.unlock();
    return isIdle(page);
  }
}
