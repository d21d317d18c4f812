// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;

/// Ends the fault that the freeze waits for before the page is dirty: the freeze finds a clean
/// page, and leaves it writable.
public final class BustedEndBeforeDirty extends FreezeFault {
  private final FaultCount faults = new FaultCount();

  @Override
  boolean fault() {
    faults.start();
    boolean mapped = !isFrozen() && tryLock();
    if (mapped) {
      map();
    }
    faults.end();
    if (mapped) {
      DirtyMark.setDirty(page);
      unlock();
    }
    return mapped;
  }

  @Override
  void awaitFaults() {
    faults.awaitNone();
  }
}
