// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.PageLock;

/// Holds the page lock over both.
///
/// Kernel: mm/memory.c:do_wp_page() (v2.6.30), fault_dirty_shared_page() (v6.12).
public final class LockOverDirty extends WriteFault {
  @Override
  boolean mapAndDirty(MappedPage mapped) {
    if (!PageLock.tryLock(mapped.page.flags)) {
      return false;
    }
    map(mapped);
    mapped.setDirty();
    PageLock.unlock(mapped.page.flags);
    return true;
  }
}
