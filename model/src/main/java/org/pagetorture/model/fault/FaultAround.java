// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// Maps what happens to lie around the fault, and waits for nothing: five checks a page.
///
/// A reference if the page is not free, and the slot again ([AddressSpace#find()]); the lock if it
/// is free; then under the lock the mapping, the contents, and the file's size. Those last two ask
/// for reads and truncates that end elsewhere; here they cost what they cost.
///
/// Kernel: mm/filemap.c:next_uptodate_folio(), filemap_map_pages() (v6.12), for one page.
public final class FaultAround extends Locked {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    return !file.page.flags.testOpaque(PageFlags.LOCKED) && super.fault(file, vma);
  }

  @Override
  boolean mayMap(AddressSpace file) {
    return file.owns() && file.page.flags.testOpaque(PageFlags.UPTODATE) && file.sizeOpaque() != 0;
  }
}
