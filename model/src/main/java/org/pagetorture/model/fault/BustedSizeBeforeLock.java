// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;

/// Leaves out the second look at the size: the file may have ended while the page was read.
public final class BustedSizeBeforeLock extends SizeCheck {
  @Override
  boolean isInside(AddressSpace file) {
    return true;
  }
}
