// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// Marks the page before it is unmapped; a fault looks for the mark under the page table lock.
///
/// The other of the two fixes that Andrea Arcangeli had before the page lock was taken. The mark
/// stays until the page is used again, so that nobody who found the page before maps it later.
public final class InvalidateFlag extends FaultPath {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    if (!file.find()) {
      return false;
    }
    vma.ptl.lock();
    // Opaque: the lock keeps this look behind an unmap that had the lock first (spin/A).
    boolean staying = !file.page.flags.testOpaque(PageFlags.INVALIDATING);
    return mapAndUnlock(file, vma, staying);
  }

  @Override
  public boolean truncate(AddressSpace file, Vma vma) {
    file.page.flags.testAndSetPlain(PageFlags.INVALIDATING);
    vma.unmap(file.page);
    file.remove();
    return true;
  }

  @Override
  public void extend(AddressSpace file) {
    file.page.flags.testAndClearPlain(PageFlags.INVALIDATING);
    super.extend(file);
  }
}
