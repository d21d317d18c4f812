// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Reserves space before it takes any lock, and gives it back unless it was the one that made the
/// page dirty: btrfs.
///
/// No space is SIGBUS. The space belongs to the dirty page until it is clean.
///
/// Kernel: fs/btrfs/file.c:btrfs_page_mkwrite() (v6.12).
public final class ReserveFirst extends MkwriteProtocol {
  private final Space space;

  /// A file system with space for two pages.
  public ReserveFirst() {
    this(2);
  }

  ReserveFirst(int pages) {
    this.space = new Space(pages);
  }

  @Override
  VmFault mkwrite(AddressSpace file) {
    if (!space.reserve()) {
      return FsError.ENOSPC.vmFault();
    }
    VmFault answer = VmFault.RETRY;
    boolean used = false;
    if (fileLock.tryLockShared()) {
      answer = lock(file);
      used = answer == VmFault.LOCKED && !dirty(file);
      fileLock.unlockShared();
    }
    if (!used) {
      space.release();
    }
    return answer;
  }

  @Override
  boolean isIntact(AddressSpace file) {
    return file.owns() && file.sizeOpaque() != 0;
  }

  @Override
  public boolean clean(AddressSpace file) {
    boolean wasDirty = super.clean(file);
    if (wasDirty) {
      space.release();
    }
    return wasDirty;
  }
}
