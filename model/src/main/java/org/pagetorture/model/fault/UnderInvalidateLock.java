// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Shares the invalidate lock from before the lookup until the entry is set.
///
/// So did XFS from 4.1 and ext4 from 4.5 for every fault; since 5.15 the page cache itself does,
/// but for a page that it finds, and finds up to date.
public final class UnderInvalidateLock extends Filling {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    if (!invalidateLock.tryLockShared()) {
      return false;
    }
    boolean mapped = fillAndMap(file, vma, block());
    invalidateLock.unlockShared();
    return mapped;
  }
}
