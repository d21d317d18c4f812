// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.GupSlow;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// The slow path: a pin looks at the entry and takes its reference under the page table lock, and
/// truncate unmaps under it.
///
/// Kernel: mm/gup.c:follow_page_pte(), mm/memory.c:zap_pte_range() (v6.12).
public final class PteLockGup extends TruncateStrategy {
  private final SpinLock ptl = new SpinLock();

  @Override
  public boolean tryPin(Pte pte, Page page) {
    return GupSlow.get(ptl, pte, page);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    ptl.lock();
    pte.clearOpaque();
    ptl.unlock();
    return isIdle(page);
  }
}
