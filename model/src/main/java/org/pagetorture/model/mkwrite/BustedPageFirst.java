// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// Has the page, as if the memory manager had passed it locked, and waits for a transaction, while
/// writeback has a transaction and waits for the page.
public final class BustedPageFirst extends HandlerOrder {
  @Override
  public boolean fault(AddressSpace file, Vma vma) {
    if (!PageLock.tryLock(file.page.flags) || !transaction.tryLock()) {
      return true;
    }
    finish(file, vma);
    return false;
  }
}
