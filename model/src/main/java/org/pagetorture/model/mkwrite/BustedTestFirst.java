// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Reserves if the page is clean before it is locked: two faults find it so, and one page is dirty.
public final class BustedTestFirst extends Reservation {
  @Override
  public VmFault fault(AddressSpace file, Vma vma) {
    boolean reserves = !isDirty(file);
    if (reserves && !space.reserve()) {
      return FsError.ENOSPC.vmFault();
    }
    if (PageLock.tryLock(file.page.flags)) {
      mapDirty(file, vma);
      return VmFault.LOCKED;
    }
    if (reserves) {
      space.release();
    }
    return VmFault.RETRY;
  }
}
