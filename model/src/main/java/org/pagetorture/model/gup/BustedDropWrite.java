// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;

/// Forgets that it wants to write once COW is broken, and so takes whatever it finds: Dirty COW.
public final class BustedDropWrite extends ForcedWrite {
  @Override
  boolean canFollow(int entry, Page page, boolean cowed) {
    return cowed;
  }

  @Override
  boolean faultsForWrite() {
    return false;
  }
}
