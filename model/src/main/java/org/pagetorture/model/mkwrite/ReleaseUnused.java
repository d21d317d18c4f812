// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Reserves before it locks the page, and gives the space back on every way out but the one that
/// made the page dirty.
///
/// Kernel: fs/btrfs/file.c:btrfs_page_mkwrite() (v6.12).
public final class ReleaseUnused extends Reservation {
  @Override
  public VmFault fault(AddressSpace file, Vma vma) {
    if (!space.reserve()) {
      return FsError.ENOSPC.vmFault();
    }
    boolean locked = PageLock.tryLock(file.page.flags);
    if (!locked || mapDirty(file, vma)) {
      space.release();
    }
    return locked ? VmFault.LOCKED : VmFault.RETRY;
  }
}
