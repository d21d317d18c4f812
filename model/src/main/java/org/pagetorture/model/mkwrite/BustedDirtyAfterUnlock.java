// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Marks the page dirty when it is writable already, and not locked any more.
///
/// Left out: the lock over both. Writeback passes over the page, which seems clean, and a removed
/// page becomes dirty.
public final class BustedDirtyAfterUnlock extends MkwriteProtocol {
  @Override
  VmFault mkwrite(AddressSpace file) {
    return lock(file);
  }

  @Override
  void finish(AddressSpace file, Vma vma) {
    vma.map(ENTRY);
    unlock(file);
    dirty(file);
  }
}
