// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Sets the flag whether it is set or not: the RMWs of both sides stand in one order, so that
/// writeback either reads the store, or leaves the flag to the next writeback.
///
/// Kernel: mm/page-writeback.c:filemap_dirty_folio() (v6.12).
public final class TestAndSet extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    page.setData(data);
    setDirty(page);
  }
}
