// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;

/// Looks at the freeze, and then makes the page writable: the freeze comes between.
///
/// Kernel: mm/filemap.c:__generic_file_aio_write(), with `vfs_check_frozen()` (v3.5), for writes
/// that do not fault.
public final class BustedCheckFrozenFirst extends FreezeFault {
  @Override
  boolean fault() {
    if (isFrozen() || !tryLock()) {
      return false;
    }
    map();
    DirtyMark.setDirty(page);
    unlock();
    return true;
  }

  @Override
  void awaitFaults() {}
}
