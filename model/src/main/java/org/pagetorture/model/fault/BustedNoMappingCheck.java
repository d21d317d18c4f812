// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves out the look at `mapping`: the page may have been removed before it was locked, and is
/// still up to date, and inside the file.
public final class BustedNoMappingCheck extends Locked {
  @Override
  boolean mayMap(AddressSpace file) {
    return isUsable(file);
  }
}
