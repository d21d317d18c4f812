// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Takes the inode's lock for every page, and needs no fence.
public final class LockAlways extends InodeMark {
  @Override
  public void mark() {
    setTag();
    setDirty();
  }

  @Override
  public void finish() {
    finishUnfenced();
  }
}
