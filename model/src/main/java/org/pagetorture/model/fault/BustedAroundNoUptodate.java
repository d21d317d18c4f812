// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves out the look whether the page was read: an error leaves it in the cache, and unlocked.
public final class BustedAroundNoUptodate extends Around {
  @Override
  boolean mayMap(AddressSpace file) {
    return file.owns() && file.sizeOpaque() != 0;
  }
}
