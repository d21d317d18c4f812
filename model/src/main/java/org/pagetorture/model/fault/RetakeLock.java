// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

/// Lets go of the page, takes the invalidate lock, which comes first, and starts again.
public final class RetakeLock extends Reread {
  @Override
  public boolean fault(AddressSpace file, Disk disk) {
    PageLock.lock(file.page.flags);
    boolean uptodate = isUptodate(file);
    PageLock.unlock(file.page.flags);
    if (uptodate || !invalidateLock.tryLockShared()) {
      return uptodate;
    }
    PageLock.lock(file.page.flags);
    if (!isUptodate(file)) {
      read(file, disk);
    }
    PageLock.unlock(file.page.flags);
    invalidateLock.unlockShared();
    return true;
  }
}
