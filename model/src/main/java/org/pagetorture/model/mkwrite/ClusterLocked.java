// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Has the file's cluster lock alone, so that no other node changes the size, and marks the page
/// dirty as the last thing: gfs2.
///
/// A page beyond the size is SIGBUS.
///
/// Kernel: fs/gfs2/file.c:gfs2_page_mkwrite() (v6.12).
public final class ClusterLocked extends MkwriteProtocol {
  @Override
  VmFault mkwrite(AddressSpace file) {
    if (!fileLock.tryLock()) {
      return VmFault.RETRY;
    }
    VmFault answer = file.sizeOpaque() == 0 ? VmFault.SIGBUS : lock(file);
    fileLock.unlock();
    if (answer == VmFault.LOCKED) {
      dirty(file);
    }
    return answer;
  }
}
