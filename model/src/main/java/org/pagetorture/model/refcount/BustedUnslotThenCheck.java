// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageArena;

/// Leaves out the RMW when the count says that the slot's reference is the last one, as
/// `skb_unref()` does for packets that nobody can look up.
///
/// The count may be read while the store to the slot is still under way.
public final class BustedUnslotThenCheck extends Removal {
  @Override
  public void remove(Link slot, PageArena pages, int pfn) {
    slot.setTargetOpaque(Link.NONE);
    if (pages.page(pfn).refcount.countAcquire() == 1) {
      pages.free(pfn);
    } else {
      pages.put(pfn);
    }
  }
}
