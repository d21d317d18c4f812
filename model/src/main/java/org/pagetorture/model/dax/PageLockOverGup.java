// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageLock;

/// A pin holds the page lock for as long as it lasts, and truncate needs that lock: the proposal of
/// February 2009. Excludes writeback as well, and everybody else who only wants to look.
///
/// Kernel: none; discussed on linux-mm, and never done.
public final class PageLockOverGup extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque() || !PageLock.tryLock(page.flags)) {
      return false;
    }
    if (!pte.isPresentOpaque()) {
      PageLock.unlock(page.flags);
      return false;
    }
    page.refcount.getPlain();
    return true;
  }

  @Override
  public void unpin(Page page) {
    page.refcount.put();
    PageLock.unlock(page.flags);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    if (!PageLock.tryLock(page.flags)) {
      return false;
    }
    pte.clearOpaque();
    PageLock.unlock(page.flags);
    return true;
  }
}
