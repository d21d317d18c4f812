// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// Has the page, as if the memory manager had passed it locked, and waits for a transaction, while
/// writeback has a transaction and waits for the page.
public final class BustedPageFirst extends HandlerOrder {
  @Override
  boolean lockToFault(AddressSpace file) {
    return lockPageFirst(file);
  }

  @Override
  boolean lockToWrite(AddressSpace file) {
    return lockTransactionFirst(file);
  }
}
