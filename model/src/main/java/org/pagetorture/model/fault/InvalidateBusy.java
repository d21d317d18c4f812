// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;

/// Unmaps the page, and leaves it in the cache if it is dirty by now: `-EBUSY`.
public final class InvalidateBusy extends Toss {
  @Override
  void toss(AddressSpace file, MappedStore process, Disk disk) {
    unmap(file, process);
    if (!file.page.flags.testOpaque(PageFlags.DIRTY)) {
      drop(file);
    }
  }
}
