// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.AddressSpace;

/// Reads the mapping once, and looks again under the lock of its tree, with which truncate takes
/// the page away.
///
/// Kernel: mm/page-writeback.c:__folio_mark_dirty() (v6.12).
public final class RecheckMapping extends OrphanMark {
  @Override
  int mark() {
    int mapping = page.ownerOpaque();
    if (mapping == AddressSpace.NOBODY) {
      return ORPHAN;
    }
    treeLock.lock();
    boolean same = page.ownerOpaque() == mapping;
    treeLock.unlock();
    return same ? TAGGED : ORPHAN;
  }
}
