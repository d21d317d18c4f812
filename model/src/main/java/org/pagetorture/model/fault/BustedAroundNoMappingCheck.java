// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves out the look at `mapping`: not locked any more, the page may have been removed.
public final class BustedAroundNoMappingCheck extends Around {
  @Override
  boolean mayMap(AddressSpace file) {
    return isUsable(file);
  }
}
