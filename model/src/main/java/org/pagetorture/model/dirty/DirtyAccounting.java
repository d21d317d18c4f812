// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.PageFlags;

/// The count of dirty pages that throttles those who write, beside the flag of the one page there
/// is.
///
/// Everybody who changes the flag may meet another who does. The count may be wrong for a moment,
/// even below zero, but not for ever. What needs no order against anything else is plain.
///
/// Kernel: mm/page-writeback.c:folio_account_dirtied(), folio_account_cleaned() (v6.12).
public abstract sealed class DirtyAccounting
    permits CountTheChange, BustedTestThenMark, BustedTestThenCancel {
  final PageFlags flags = new PageFlags(PageFlags.DIRTY);

  /// Has the count, `NR_FILE_DIRTY`.
  private final Mapping mapping = new Mapping();

  DirtyAccounting() {
    mapping.account(1);
  }

  /// Marks the page dirty: `folio_mark_dirty()`.
  public final void mark() {
    if (!testAndSet()) {
      mapping.account(1);
    }
  }

  /// Marks the page clean: `folio_clear_dirty_for_io()`, `folio_cancel_dirty()`.
  public final void clean() {
    if (testAndClear()) {
      mapping.account(-1);
    }
  }

  /// How many dirty pages too many are counted, with nobody else around.
  public final int excess() {
    return mapping.dirtyPagesOpaque() - (isDirty() ? 1 : 0);
  }

  /// Sets the flag, and returns whether it was set.
  boolean testAndSet() {
    return flags.testAndSetPlain(PageFlags.DIRTY);
  }

  /// Clears the flag, and returns whether it was set.
  boolean testAndClear() {
    return flags.testAndClearPlain(PageFlags.DIRTY);
  }

  final boolean isDirty() {
    return flags.testOpaque(PageFlags.DIRTY);
  }
}
