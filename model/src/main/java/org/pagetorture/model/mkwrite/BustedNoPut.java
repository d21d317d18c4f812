// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

/// Unlocks the page, and forgets the reference that the entry did not get.
public final class BustedNoPut extends EntryCheck {
  @Override
  void giveUp(AddressSpace file) {
    PageLock.unlock(file.page.flags);
  }
}
