// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

/// Has the page lock, without which truncate takes nothing away. Nobody sleeps with it here, so the
/// model spins for it.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock() (v6.12).
public final class MarkUnderPageLock extends OrphanMark {
  @Override
  int mark() {
    PageLock.lock(page.flags);
    int mapping = page.ownerOpaque();
    int marked = mapping == AddressSpace.NOBODY ? ORPHAN : tag(mapping);
    PageLock.unlock(page.flags);
    return marked;
  }
}
