// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// Takes the whole page out of the cache, or leaves it there whole when it is dirty again: XFS
/// since 3.17, by `invalidate_inode_pages2_range()`.
public final class InvalidateWhole extends DirectRead {
  @Override
  void forget(AddressSpace file) {
    PageLock.lock(file.page.flags);
    if (!file.page.flags.testOpaque(PageFlags.DIRTY)) {
      file.remove();
    }
    PageLock.unlock(file.page.flags);
  }
}
