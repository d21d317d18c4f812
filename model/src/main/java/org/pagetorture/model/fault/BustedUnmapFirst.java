// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// Unmaps first, as for pages, whose lock keeps them from being mapped again: who has the entry
/// locked maps the zero page afterwards, and the entry goes without it.
public final class BustedUnmapFirst extends Entries {
  @Override
  public void allocate(ExtentMap extents, Vma vma) {
    allocateBlock(extents);
    vma.unmap();
    drop();
  }
}
