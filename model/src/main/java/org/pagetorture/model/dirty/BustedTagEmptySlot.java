// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;

/// Reads the mapping once, and tags the page's slot in its tree, whoever is in that slot by now.
public final class BustedTagEmptySlot extends OrphanMark {
  @Override
  int mark() {
    int mapping = page.ownerOpaque();
    return mapping == AddressSpace.NOBODY ? ORPHAN : tag(mapping);
  }
}
