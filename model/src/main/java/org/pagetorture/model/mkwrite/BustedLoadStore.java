// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Reserves by a load and a store: one of two reservations is lost, and both are given back.
public final class BustedLoadStore extends Reservation {
  @Override
  public VmFault fault(AddressSpace file, Vma vma) {
    int seen = space.pagesOpaque();
    if (seen == 0) {
      return FsError.ENOSPC.vmFault();
    }
    space.setPagesOpaque(seen - 1);
    boolean locked = PageLock.tryLock(file.page.flags);
    if (!locked || mapDirty(file, vma)) {
      space.release();
    }
    return locked ? VmFault.LOCKED : VmFault.RETRY;
  }
}
