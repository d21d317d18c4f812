// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;

/// Unmaps the page, and writes it once more if it is dirty by now, without letting go of its lock:
/// `launder_folio()` of NFS and FUSE.
public final class Launder extends Toss {
  @Override
  void toss(AddressSpace file, MappedStore process, Disk disk) {
    unmap(file, process);
    write(file, disk);
    drop(file);
  }
}
