// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Leaves out the lock: what was checked need not be so when the entry is set.
public final class BustedAroundNoLock extends Locked {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    return file.find() && checkAndMap(file, vma);
  }

  @Override
  boolean mayMap(AddressSpace file) {
    return file.owns() && file.sizeOpaque() != 0;
  }
}
