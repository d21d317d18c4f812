// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Looks at mapping and size under the page lock, and marks the page dirty before it returns: XFS,
/// by iomap.
///
/// A page beyond the size is NOPAGE: the fault comes again, and finds none.
///
/// Kernel: fs/iomap/buffered-io.c:iomap_page_mkwrite(), folio_mkwrite_check_truncate() (v6.12).
public final class CheckTruncate extends MkwriteProtocol {
  @Override
  VmFault mkwrite(AddressSpace file) {
    if (!fileLock.tryLockShared()) {
      return VmFault.RETRY;
    }
    VmFault answer = lock(file);
    if (answer == VmFault.LOCKED) {
      dirty(file);
    }
    fileLock.unlockShared();
    return answer;
  }

  @Override
  boolean isIntact(AddressSpace file) {
    return file.owns() && file.sizeOpaque() != 0;
  }
}
