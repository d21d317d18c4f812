// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Takes away a page inside the file, as `invalidate_inode_pages2()` does.
///
/// Left out: the size. A fault that begins after the unmap sees the new count, and maps a page that
/// is about to go.
public final class BustedCountInvalidate extends Counted {
  @Override
  int countAtFirst() {
    return countAcquire();
  }

  @Override
  public boolean truncate(AddressSpace file, Vma vma) {
    invalidate(file, vma);
    return true;
  }
}
