// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Leaves it at the order of each side: the zero page may be mapped when the unmap is over.
public final class BustedNoSeqcount extends HoleMapping {
  @Override
  public void fault(ExtentMap extents, Vma vma) {
    map(vma, extents.blockOpaque(INDEX));
  }

  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    vma.unmap();
  }
}
