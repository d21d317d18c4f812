// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// What direct I/O does about a dirty page before it goes to the disk itself.
///
/// Kernel: mm/filemap.c:kiocb_write_and_wait(), kiocb_invalidate_pages() (v6.12).
public abstract sealed class Flush permits BustedWriteOnly, WriteAndWait {
  /// Brings the page of `file` to the disk.
  public abstract void flush(CachedFile file);
}
