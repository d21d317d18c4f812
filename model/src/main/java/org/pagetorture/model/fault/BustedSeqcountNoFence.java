// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Leaves out the full fences: the fault may read the block before its odd count is seen.
public final class BustedSeqcountNoFence extends Seqcount {
  @Override
  public void fault(ExtentMap extents, Vma vma) {
    count();
    VarHandle.storeStoreFence();
    map(vma, extents.blockOpaque(INDEX));
    count();
  }

  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    awaitEven();
    vma.unmap();
  }
}
