// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Drops the page, dirty or not, and trusts in the flush before it: XFS in 2007.
///
/// Kernel: mm/truncate.c:truncate_inode_pages() (v2.6.20).
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
