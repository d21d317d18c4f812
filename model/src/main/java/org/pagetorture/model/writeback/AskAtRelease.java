// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.PageLock;

/// Asks once more when the pin is dropped, and marks the page under the same lock: what a
/// `put_user_pages()` of its own could have done.
///
/// The store is there already, so a file system without space can only lose it. Nobody sleeps with
/// this page locked, so the model spins for the lock.
///
/// Kernel: never merged; the place is mm/gup.c:unpin_user_pages_dirty_lock() today (v6.12).
public final class AskAtRelease extends AskedStore {
  @Override
  void mark() {
    PageLock.lock(page.flags);
    attach();
    DirtyMark.setDirty(page);
    PageLock.unlock(page.flags);
  }
}
