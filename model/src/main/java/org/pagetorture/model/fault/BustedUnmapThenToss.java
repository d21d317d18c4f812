// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;

/// Unmaps the page under its lock, as `truncate_unmap_inode_pages_range()` was to do, and takes it
/// away dirty or not.
///
/// Nobody keeps the page, and nothing warns any more. What was stored before the unmap is lost.
public final class BustedUnmapThenToss extends Toss {
  @Override
  void toss(AddressSpace file, MappedStore process, Disk disk) {
    unmap(file, process);
    drop(file);
  }
}
