// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// How writeback takes the dirty bits of a mapped page, whose file system keeps one more in each
/// buffer.
///
/// A journal writes a dirty buffer when it commits, and leaves `PG_dirty` as it is. Later the file
/// system is asked to write the page, and writes those of its buffers that are dirty.
///
/// Kernel: mm/page-writeback.c:clear_page_dirty_for_io(), fs/jbd/commit.c,
/// fs/buffer.c:__block_write_full_page() (v2.6.20).
public abstract sealed class ClearDirtyForIo
    permits MarkAllBuffers, WriteWholePage, BustedPteDirtyDropped {
  /// Whether the page's buffer, the only one, is dirty. Only who writes touches it.
  private boolean bufferDirty = true;

  /// Writes the buffer for the journal.
  public final void commit(MappedPage mapped) {
    writeBuffer(mapped);
  }

  /// Writes the page back if it is dirty.
  public final void writeBack(MappedPage mapped) {
    if (clearDirty(mapped)) {
      writePage(mapped);
    }
  }

  /// Marks the page clean, and returns whether it was dirty. The dirty bit of the entry is dropped.
  boolean clearDirty(MappedPage mapped) {
    boolean dirty = mapped.clearDirty();
    if (dirty) {
      mapped.mkclean();
    }
    return dirty;
  }

  /// The file system's `writepage()`.
  void writePage(MappedPage mapped) {
    writeBuffer(mapped);
  }

  /// Marks the page dirty, and its buffer: `__set_page_dirty_buffers()`.
  final void setDirty(MappedPage mapped) {
    bufferDirty = true;
    mapped.setDirty();
  }

  private void writeBuffer(MappedPage mapped) {
    if (bufferDirty) {
      bufferDirty = false;
      mapped.write();
    }
  }
}
