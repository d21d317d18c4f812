// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;

/// Nothing holds off faults: the page is mapped and pinned again between the scan and the punch.
///
/// Left out: the invalidate lock in the fault.
public final class BustedNoInvalidateLock extends LayoutBreak {
  @Override
  public boolean faultAndPin(Pte pte, Page page, ExtentMap extents) {
    return mapAndPin(pte, page, extents);
  }

  @Override
  public boolean truncate(Pte pte, Page page, ExtentMap extents) {
    boolean idle = !Zap.isBusy(pte, page, IDLE);
    if (idle) {
      extents.punch(INDEX);
    }
    return idle;
  }
}
