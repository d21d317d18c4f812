// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Looks for a tag before it marks the inode clean: one that comes in between finds it dirty.
///
/// Kernel: fs/fs-writeback.c:__writeback_single_inode() (v3.18).
public final class BustedTestThenClear extends InodeMark {
  @Override
  public void finish() {
    inodeLock.lock();
    if (!isTagged()) {
      clearDirty();
    }
    inodeLock.unlock();
  }
}
