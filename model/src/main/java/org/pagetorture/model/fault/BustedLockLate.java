// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Takes the invalidate lock for the read alone.
///
/// Left out: the lock over the look for the block, which is somebody else's when it is read.
public final class BustedLockLate extends Filling {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    int block = block();
    if (!invalidateLock.tryLockShared()) {
      return false;
    }
    boolean mapped = fillAndMap(file, vma, block);
    invalidateLock.unlockShared();
    return mapped;
  }
}
