// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

/// Does not look again: the file counts a dirty page that it does not have any more.
public final class BustedNoMappingRecheck extends SetPageDirty {
  @Override
  public int mark(Page page, Vma vma, Mapping mapping) {
    return markIn(page, mapping);
  }

  @Override
  boolean isPinned() {
    return true;
  }
}
