// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;

/// Looks whether there is a mapping, and reads it again to follow it.
public final class BustedReadMappingTwice extends OrphanMark {
  @Override
  int mark() {
    return page.ownerOpaque() == AddressSpace.NOBODY ? ORPHAN : tag(page.ownerOpaque());
  }
}
