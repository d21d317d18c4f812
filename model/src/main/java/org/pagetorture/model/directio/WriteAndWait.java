// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Waits for whoever writes the page back, too.
///
/// Kernel: mm/filemap.c:filemap_write_and_wait_range(); the invalidation waits once more, in
/// mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
public final class WriteAndWait extends Flush {
  @Override
  public void flush(CachedFile file) {
    file.writeback();
    file.waitForWriteback();
  }
}
