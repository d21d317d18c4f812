// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Writes whatever is dirty when the walk comes to it: the one who dirties pages ahead leads it on.
///
/// Kernel: mm/page-writeback.c:write_cache_pages() (v2.6.29 to v2.6.35).
public final class BustedDirtyTag extends FsyncWalk {
  @Override
  int walk(int owed) {
    return writeDirty(Integer.MAX_VALUE);
  }
}
