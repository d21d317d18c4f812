// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// Marks pages dirty under the lock of the tree, which reclaim holds: then the two looks may come
/// in either order.
///
/// Kernel: mm/vmscan.c:__remove_mapping(), the end of its comment (v6.12).
public final class DirtyUnderTreeLock extends Reclaim {
  private final SpinLock treeLock = new SpinLock();

  @Override
  public void storeAndPut(Page page, int data) {
    page.setData(data);
    treeLock.lock();
    page.flags.testAndSetPlain(PageFlags.DIRTY);
    treeLock.unlock();
    page.refcount.put();
  }

  @Override
  boolean isCleanAndIdle(Page page) {
    treeLock.lock();
    boolean cleanAndIdle = !isDirty(page) && page.refcount.countOpaque() == IDLE;
    treeLock.unlock();
    return cleanAndIdle;
  }
}
