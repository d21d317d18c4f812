// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Leaves out the lock: what was checked need not be so when the entry is set.
public final class BustedAroundNoLock extends Around {
  @Override
  boolean lockAndMap(AddressSpace file, Vma vma) {
    return checkAndMap(file, vma);
  }
}
