// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Leaves out writeback's fence: the tag may be read before anybody sees the inode clean.
public final class BustedReinstateNoFence extends InodeMark {
  @Override
  public void finish() {
    finishUnfenced();
  }
}
