// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Takes no lock: a buffered write reads the page in before the disk has the new contents, and the
/// writeback of its page brings the old ones back.
///
/// So does a block device, whose writes have no lock. A file system that lets go of the lock when
/// an asynchronous write is submitted comes to the same. The kernel finds the dirty page at
/// completion, and warns.
///
/// Kernel: block/fops.c:blkdev_direct_write() (v6.12).
public final class BustedUnlocked extends SubPageWrite {
  @Override
  public void write(CachedFile file, int word) {
    direct.write(file, word);
  }
}
