// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageArena;

/// Freezes the count first, and gives up when somebody holds the page: reclaim.
///
/// Kernel: mm/vmscan.c:__remove_mapping() (v6.12).
public final class FreezeThenUnslot extends Removal {
  @Override
  public void remove(Link slot, PageArena pages, int pfn) {
    if (pages.page(pfn).refcount.freeze(1)) {
      slot.setTargetOpaque(Link.NONE);
      pages.free(pfn);
    }
  }
}
