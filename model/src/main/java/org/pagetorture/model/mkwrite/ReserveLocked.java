// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Reserves when the page is locked, and only for a page that is clean: the reservation must not
/// wait for anybody who wants the page.
///
/// Kernel: fs/iomap/buffered-io.c:iomap_page_mkwrite() with fs/xfs/xfs_iomap.c (v6.12).
public final class ReserveLocked extends Reservation {
  @Override
  public VmFault fault(AddressSpace file, Vma vma) {
    if (!PageLock.tryLock(file.page.flags)) {
      return VmFault.RETRY;
    }
    if (!isDirty(file) && !space.reserve()) {
      PageLock.unlock(file.page.flags);
      return FsError.ENOSPC.vmFault();
    }
    mapDirty(file, vma);
    return VmFault.LOCKED;
  }
}
