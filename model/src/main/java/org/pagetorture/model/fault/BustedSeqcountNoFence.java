// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Leaves out the full fences: the fault may read the block before its odd count is seen.
public final class BustedSeqcountNoFence extends HoleMapping {
  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, BustedSeqcountNoFence.class, int.class)
          .withInvokeExactBehavior();

  private int count;

  @Override
  public void fault(ExtentMap extents, Vma vma) {
    int before = (int) COUNT.getOpaque(this);
    COUNT.setOpaque(this, before + 1);
    VarHandle.storeStoreFence();
    map(vma, extents.block(INDEX));
    COUNT.setRelease(this, before + 2);
  }

  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    while (((int) COUNT.getAcquire(this) & 1) != 0) {
      Thread.onSpinWait();
    }
    vma.unmap();
  }
}
