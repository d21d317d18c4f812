// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// What a truncate does that slept until a DAX page was idle, and is woken.
///
/// While it slept the page may have been mapped again.
///
/// Kernel: fs/dax.c:dax_layout_busy_page(), fs/xfs/xfs_inode.c:xfs_break_dax_layouts() (v6.12).
public abstract sealed class WokenWait permits Rescan, ZeroBased, BustedNoRescan {
  /// How many references an idle page has.
  public abstract int idle();

  /// Whether the page is idle and will stay so, and its block may be freed; if not, the kernel
  /// sleeps again, and the model gives up.
  public abstract boolean isOver(Pte pte, Page page);
}
