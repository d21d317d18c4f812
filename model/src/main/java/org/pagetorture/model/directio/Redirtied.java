// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// What a direct write does about a page that a store made dirty after the flush.
///
/// The store went to another block of the page than the write goes to, so neither may undo the
/// other. No lock helps: a fault holds `mmap_lock` when it comes to the file's locks, and direct
/// I/O holds those when it faults its buffer in.
///
/// Kernel: mm/filemap.c:kiocb_invalidate_pages(), generic_file_direct_write() (v6.12).
public abstract sealed class Redirtied permits BustedToss, FallBackToBuffered, Launder {
  /// Writes the first word of `file` past the cache, or through it where that cannot be.
  public final void write(CachedFile file, int word) {
    file.writeback();
    if (invalidate(file)) {
      file.writeBlock(0, word);
      invalidate(file);
    } else {
      file.write(0, word);
    }
  }

  /// Drops the page from the cache, and returns whether it is gone.
  abstract boolean invalidate(CachedFile file);
}
