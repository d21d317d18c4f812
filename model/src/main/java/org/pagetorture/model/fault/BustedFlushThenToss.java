// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;

/// Takes the page away as truncate did, whether it is mapped or not: XFS in 2.6.20.
///
/// Stores between the two steps are lost, and those after them too: the process keeps the page.
public final class BustedFlushThenToss extends Toss {
  @Override
  void toss(AddressSpace file, MappedStore process, Disk disk) {
    drop(file);
  }
}
