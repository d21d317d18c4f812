// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// The holes that have an entry in the cache as pages have, with a lock bit, and no page: a fault
/// has the entry locked from before it looks for the block until it has mapped.
///
/// Kernel: fs/dax.c:grab_mapping_entry(), dax_load_hole() (v6.12).
abstract sealed class Entries extends HoleMapping permits UnmapAfterDrop, BustedUnmapFirst {
  /// The entry's bits; of the page's there is only the lock.
  private final PageFlags entry = new PageFlags(0);

  @Override
  public final void fault(ExtentMap extents, Vma vma) {
    PageLock.lock(entry);
    map(vma, extents.blockOpaque(INDEX));
    PageLock.unlock(entry);
  }

  /// Waits until nobody has the entry locked, and takes it away: `__dax_invalidate_entry()`. The
  /// next fault looks for the block anew.
  final void drop() {
    PageLock.lock(entry);
    PageLock.unlock(entry);
  }
}
