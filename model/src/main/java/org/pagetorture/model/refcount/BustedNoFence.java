// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Leaves out the fence on the unmapper's side: the count may be read before the cleared entry is
/// seen.
public final class BustedNoFence extends Pinning {
  @Override
  public boolean unmap(Pte pte, Page page) {
    pte.clearOpaque();
    return page.refcount.maybeDmaPinnedAcquire();
  }
}
