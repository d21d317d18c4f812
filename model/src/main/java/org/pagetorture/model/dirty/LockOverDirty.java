// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.PageLock;

/// Holds the page lock over both.
///
/// Kernel: mm/memory.c:fault_dirty_shared_page() (v2.6.30 and later).
public final class LockOverDirty extends WriteFault {
  @Override
  public boolean fault(MappedPage mapped) {
    if (!PageLock.tryLock(mapped.page.flags)) {
      return false;
    }
    map(mapped);
    mapped.setDirty();
    PageLock.unlock(mapped.page.flags);
    return true;
  }
}
