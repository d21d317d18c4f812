// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

/// Reads the page as it is, locked, but without the invalidate lock: the block may go meanwhile.
public final class BustedReadAtOnce extends Reread {
  @Override
  public boolean fault(AddressSpace file, Disk disk) {
    PageLock.lock(file.page.flags);
    if (!isUptodate(file)) {
      read(file, disk);
    }
    PageLock.unlock(file.page.flags);
    return true;
  }
}
