// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Unmaps when the entry is gone: whoever mapped by it has mapped before.
///
/// Kernel: mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
public final class UnmapAfterDrop extends Entries {
  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    drop();
    vma.unmap();
  }
}
