// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;

/// Leaves out writeback's fence: the page may be read before anybody sees the cleared flag.
public final class BustedClearNoFence extends DirtyMark {
  @Override
  public void store(Page page, int data) {
    page.setData(data);
    VarHandle.fullFence();
    setDirtyUnlessSet(page);
  }
}
