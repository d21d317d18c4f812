// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.PageFlags;

/// Waits between the two until nobody has the page locked: a writeback that did not see the entry
/// has marked the page clean by then, and the next sees both.
///
/// Kernel: mm/memory.c:do_wp_page() (v2.6.23).
public final class WaitBeforeDirty extends WriteFault {
  @Override
  boolean mapAndDirty(MappedPage mapped) {
    map(mapped);
    // Opaque: the flag and PG_dirty are one word. The lock of the table, which both sides take,
    // shows the lock of a writeback that had the table first (spin/A).
    while (mapped.page.flags.testOpaque(PageFlags.LOCKED)) {
      Thread.onSpinWait();
    }
    mapped.setDirty();
    return true;
  }
}
