// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Gives the space back of a page that was dirty already, but not on the way out that leaves the
/// page alone.
public final class BustedKeepOnRefusal extends Reservation {
  @Override
  public VmFault fault(AddressSpace file, Vma vma) {
    if (!space.reserve()) {
      return FsError.ENOSPC.vmFault();
    }
    if (!PageLock.tryLock(file.page.flags)) {
      return VmFault.RETRY;
    }
    if (mapDirty(file, vma)) {
      space.release();
    }
    return VmFault.LOCKED;
  }
}
