// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;

/// Looks whether the page is dirty before it unmaps it: what only the mapping knew is dropped.
public final class BustedDirtyFirst extends Toss {
  @Override
  void toss(AddressSpace file, MappedStore process, Disk disk) {
    if (!file.page.flags.testOpaque(PageFlags.DIRTY)) {
      unmap(file, process);
      drop(file);
    }
  }
}
