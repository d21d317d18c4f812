// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// The mapping of what happens to lie around a fault, which waits for nothing.
///
/// Five checks a page: a reference if the page is not free, and the slot again
/// ([AddressSpace#find()]); the lock if it is free; under it the mapping, then contents and size.
///
/// Kernel: mm/filemap.c:next_uptodate_folio(), filemap_map_pages() (v6.12), for one page.
abstract sealed class Around extends Locked
    permits FaultAround,
        BustedAroundNoLock,
        BustedAroundNoMappingCheck,
        BustedAroundNoUptodate,
        BustedAroundNoSize {
  @Override
  public final boolean fault(AddressSpace file, Vma vma) {
    return !file.page.flags.testOpaque(PageFlags.LOCKED) && super.fault(file, vma);
  }
}
