// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Looks twice at the entry, but orders nothing: truncate's read of the count passes its own store
/// to the entry.
///
/// Left out: the fences of both sides. On x86 the pin's RMW is one all the same.
public final class BustedRecheckNoFence extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    int seen = pte.entryOpaque();
    if ((seen & Pte.PRESENT) == 0) {
      return false;
    }
    page.refcount.getPlain();
    if (pte.entryOpaque() != seen) {
      page.refcount.put();
      return false;
    }
    return true;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    return page.refcount.countOpaque() == IDLE;
  }
}
