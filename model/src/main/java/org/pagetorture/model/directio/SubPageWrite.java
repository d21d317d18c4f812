// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import org.pagetorture.model.mm.InvalidateLock;

/// How a direct write of a part of a page holds off buffered writes to the rest of it.
///
/// Kernel: fs/xfs/xfs_file.c:xfs_file_dio_write_unaligned(), fs/ext4/file.c:ext4_dio_write_checks()
/// (v6.12).
public abstract sealed class SubPageWrite permits BustedUnlocked, HoldUntilDone {
  /// `i_rwsem`, which works as the invalidate lock does.
  final InvalidateLock rwsem = new InvalidateLock();

  /// The write without the lock.
  final Redirtied direct = new FallBackToBuffered();

  /// Writes the first word of `file` past the cache.
  public abstract void write(CachedFile file, int word);

  /// Writes the second word of `file` into the cache.
  public final void writeTail(CachedFile file, int word) {
    rwsem.lock();
    file.write(1, word);
    rwsem.unlock();
  }
}
