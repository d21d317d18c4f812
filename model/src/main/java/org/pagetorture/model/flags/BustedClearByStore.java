// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;

/// Clears the flag by a store of the whole word, after others can set bits in it: the store takes
/// away what came after its load.
///
/// Kernel: mm/huge_memory.c:__split_huge_page() (v4.10 to v4.17).
public final class BustedClearByStore extends TailClear {
  @Override
  public void unfreezeClean(Page tail) {
    tail.refcount.unfreeze(1);
    clearByStore(tail);
  }
}
