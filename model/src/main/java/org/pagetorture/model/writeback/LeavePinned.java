// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;

/// Leaves a pinned page dirty, and writes it when the pin is gone.
///
/// Kernel: never merged for writeback; reclaim passes over pinned pages,
/// mm/vmscan.c:shrink_folio_list() (v6.12).
public final class LeavePinned extends StablePages {
  /// The page is pinned before writeback comes to it.
  public LeavePinned() {
    page.refcount.tryPin();
  }

  @Override
  public boolean store(int data) {
    boolean stored = storePinned(data);
    page.refcount.unpin();
    return stored;
  }

  @Override
  boolean clean() {
    return DirtyMark.clearDirtyUnlessPinned(page);
  }
}
