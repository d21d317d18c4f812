// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// As [BustedDirtyLater], with a flusher that warns of a dirty page without buffers and takes it
/// for clean: no crash any more, but the store is as lost as before.
///
/// Kernel: fs/ext4/inode.c:mpage_prepare_extent_to_map() (v5.18); CVE-2022-49171.
public final class BustedWarnAndDrop extends AskedStore {
  @Override
  int flushWithoutBuffers() {
    return stored();
  }
}
