// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

/// Looks again under the lock of the tree, in a file that is open: the page is not counted if it is
/// gone, but who took it away has counted down for the flag that he saw.
public final class BustedMappingRecheck extends SetPageDirty {
  @Override
  public int mark(Page page, Vma vma, Mapping mapping) {
    return markInIfStill(page, mapping);
  }

  @Override
  boolean isPinned() {
    return true;
  }
}
