// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;

/// Clears the flag while nobody can have a reference, and so nobody else writes the word.
///
/// Kernel: mm/huge_memory.c:__split_huge_page_tail() sets the tail's flags so (v6.12).
public final class ClearWhileFrozen extends TailClear {
  @Override
  public void unfreezeClean(Page tail) {
    clearByStore(tail);
    tail.refcount.unfreeze(1);
  }
}
