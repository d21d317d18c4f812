// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The count of the faults at holes, odd from before they look for the block until they have
/// mapped: the writer waits for an even count before it unmaps.
///
/// The fault is the writer of the count, being the rare one, and who gets a block its reader.
///
/// Kernel: mm/filemap_xip.c:xip_file_fault(), __xip_unmap() (v2.6.27).
abstract sealed class Seqcount extends HoleMapping permits SparseSeqcount, BustedSeqcountNoFence {
  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, Seqcount.class, int.class)
          .withInvokeExactBehavior();

  /// `xip_sparse_seq`. One fault at a time changes it.
  private int count;

  /// Makes the count odd, or even again.
  final void count() {
    // Opaque: the page table lock, which both sides take, keeps the mapping before the even count
    // (spin/A, spin/B).
    COUNT.setOpaque(this, (int) COUNT.getOpaque(this) + 1);
  }

  /// Waits for an even count.
  final void awaitEven() {
    // hotspot (acquire): keeps C2 from dropping a fence before it. HoleFaultVsAllocate asks for
    // opaque at least: a compiler may read a plain count once, before the loop.
    // Without it: TwoFences.
    while (((int) COUNT.getAcquire(this) & 1) != 0) {
      Thread.onSpinWait();
    }
  }
}
