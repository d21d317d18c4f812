// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Puts a full fence between what a side stores and its look at what the other one stores.
///
/// Shape: store buffering (SB). The fault counts, then reads the block; the other sets the block,
/// then reads the count. The kernel's count has but read and write barriers, and a second look at
/// the count after the unmap, which does not replace full ones; locks that the two look-ups take
/// may.
public final class SparseSeqcount extends Seqcount {
  @Override
  public void fault(ExtentMap extents, Vma vma) {
    count();
    // hole/A (fence): the odd count comes before the look for a block.
    // Pairs with hole/B in SparseSeqcount.allocate(). Without it: HoleFaultVsAllocate.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    map(vma, extents.blockAcquire(INDEX));
    count();
  }

  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    // hole/B (fence): the block comes before the look at the count.
    // Pairs with hole/A in SparseSeqcount.fault(). Without it: HoleFaultVsAllocate.
    VarHandle.fullFence();
    awaitEven();
    vma.unmap();
  }
}
