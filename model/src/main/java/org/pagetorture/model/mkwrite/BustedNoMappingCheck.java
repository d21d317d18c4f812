// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves out the look at `mapping`: the page may be gone before the memory manager has its lock.
public final class BustedNoMappingCheck extends Unlocked {
  @Override
  boolean isIntact(AddressSpace file) {
    return true;
  }
}
