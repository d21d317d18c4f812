// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;

/// Spares the RMW where the flag is set, behind a full fence: either this look finds the flag
/// cleared, or writeback reads the store.
///
/// Kernel: fs/fs-writeback.c:__mark_inode_dirty() spares its lock so (v6.12).
public final class FenceThenTest extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    page.setData(data);
    // dirty/C (fence): the store comes before the flag is read.
    // Pairs with dirty/D in FenceThenTest.writeBack(). Without it: StoreVsWriteback.
    VarHandle.fullFence();
    setDirtyUnlessSet(page);
  }

  @Override
  public int writeBack(Page page) {
    boolean dirty = clearDirty(page);
    // dirty/D (fence): the cleared flag comes before the page is read; in Java the RMW alone does
    // not order that. Pairs with dirty/C in FenceThenTest.store(). Without it: StoreVsWriteback.
    VarHandle.fullFence();
    return dirty ? page.data() : CLEAN;
  }
}
