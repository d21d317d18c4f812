// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Returns LOCKED, and leaves it to the memory manager to mark the page dirty: ext4 for a page that
/// has its blocks.
///
/// Kernel: fs/ext4/inode.c:ext4_page_mkwrite() (v6.12).
public final class DirtiedByVm extends MkwriteProtocol {
  @Override
  VmFault mkwrite(AddressSpace file) {
    if (!fileLock.tryLockShared()) {
      return VmFault.RETRY;
    }
    VmFault answer = lock(file);
    fileLock.unlockShared();
    return answer;
  }
}
