// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Counts the faults at holes, before they look for the block and after they have mapped: the
/// writer waits for an even count before it unmaps.
///
/// The fault is the writer of the count, being the rare one, and who gets a block its reader.
///
/// Shape: store buffering (SB). The fault counts, then reads the block; the other sets the block,
/// then reads the count. The kernel's count has but read and write barriers, and a second look at
/// the count after the unmap, which does not replace full ones; locks that the two look-ups take
/// may.
///
/// Kernel: mm/filemap_xip.c:xip_file_fault(), __xip_unmap() (v2.6.27).
public final class SparseSeqcount extends HoleMapping {
  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, SparseSeqcount.class, int.class)
          .withInvokeExactBehavior();

  /// `xip_sparse_seq`, odd while a fault is under way. One fault at a time changes it.
  private int count;

  @Override
  public void fault(ExtentMap extents, Vma vma) {
    int before = (int) COUNT.getOpaque(this);
    COUNT.setOpaque(this, before + 1);
    // hole/A (fence): the odd count comes before the look for a block.
    // Pairs with hole/B in SparseSeqcount.allocate(). Without it: HoleFaultVsAllocate.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    map(vma, extents.blockAcquire(INDEX));
    // Opaque: the page table lock, which both sides take, keeps the mapping before the even count
    // (spin/A, spin/B).
    COUNT.setOpaque(this, before + 2);
  }

  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    // hole/B (fence): the block comes before the look at the count.
    // Pairs with hole/A in SparseSeqcount.fault(). Without it: HoleFaultVsAllocate.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    while (((int) COUNT.getAcquire(this) & 1) != 0) {
      Thread.onSpinWait();
    }
    vma.unmap();
  }
}
