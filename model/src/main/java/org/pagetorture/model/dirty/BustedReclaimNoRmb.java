// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Leaves out the order of the two looks: the flag may be read before the count.
public final class BustedReclaimNoRmb extends Reclaim {
  @Override
  boolean isCleanAndIdle(Page page) {
    return page.refcount.countOpaque() == IDLE && !isDirty(page);
  }
}
