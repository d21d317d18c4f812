// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Drops the page, dirty or not: XFS until 2.6.20, with the flush before it for the only safety.
///
/// Kernel: mm/truncate.c:truncate_inode_pages() (v2.6.19).
public final class BustedToss extends Redirtied {
  @Override
  boolean invalidate(CachedFile file) {
    if (file.lockAndUnmap()) {
      file.remove();
      file.unlock();
    }
    return true;
  }
}
