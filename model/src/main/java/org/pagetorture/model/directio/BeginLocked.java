// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Waits with the lock held, under which I/O begins: what is counted drains, and no more comes.
///
/// Kernel: fs/xfs/xfs_iops.c:xfs_setattr_size(), fs/ext4/inode.c:ext4_setattr() (v6.12).
public final class BeginLocked extends DioDrain {
  @Override
  public void truncate() {
    if (rwsem.tryLock()) {
      if (count.isIdle()) {
        punch();
        reuse();
      }
      rwsem.unlock();
    }
  }
}
