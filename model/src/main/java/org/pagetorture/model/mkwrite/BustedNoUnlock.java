// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Drops the page, and forgets that the handler has locked it.
public final class BustedNoUnlock extends EntryCheck {
  @Override
  void giveUp(AddressSpace file) {
    file.page.refcount.put();
  }
}
