// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Moves the entry's dirty bit to the page and all its buffers, and only then clears the page's:
/// what the process stored is dirty wherever somebody looks.
///
/// Kernel: mm/page-writeback.c:clear_page_dirty_for_io() (v2.6.20 and later).
public final class MarkAllBuffers extends ClearDirtyForIo {
  @Override
  boolean clearDirty(MappedPage mapped) {
    if (mapped.mkclean()) {
      setDirty(mapped);
    }
    return mapped.clearDirty();
  }
}
