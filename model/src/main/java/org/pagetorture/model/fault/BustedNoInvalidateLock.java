// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Leaves out the invalidate lock: the page comes back from a block that is about to be freed.
public final class BustedNoInvalidateLock extends Filling {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    return fillAndMap(file, vma, block());
  }
}
