// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Drops the page, dirty or not: it was written back a moment ago.
///
/// Kernel: fs/xfs/linux-2.6/xfs_fs_subr.c:fs_flushinval_pages() (v2.6.19).
public final class BustedDrop extends Invalidation {
  @Override
  public int invalidate() {
    flush();
    drop(true);
    return DROPPED;
  }
}
