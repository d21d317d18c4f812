// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How who splits a huge page cleans a part of it that lies beyond the end of the file.
///
/// The splitter has the part locked, and frozen until it is a page of its own. From then on others
/// may take a reference, and set `PG_waiters` in the word that the dirty flag is in.
///
/// Kernel: mm/huge_memory.c:__split_huge_page() (v6.12).
public abstract sealed class TailClear permits AtomicClear, ClearWhileFrozen, BustedClearByStore {
  /// Makes the locked and frozen `tail` a page of its own, and clean.
  public abstract void unfreezeClean(Page tail);

  /// Clears the flag by a load and a store of the whole word: `__ClearPageDirty()`.
  static void clearByStore(Page tail) {
    tail.flags.setBitsOpaque(tail.flags.bitsOpaque() & ~PageFlags.DIRTY);
  }
}
