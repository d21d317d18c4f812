// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Keeps faults off the file for the invalidation alone; what a fault brings back after it is
/// thrown away when the write is over, or stays, and open(2) warns of it.
public final class DropBeforeGup extends DirectIo {
  @Override
  public boolean write() {
    lockFile();
    unlockFile();
    gup();
    return false; // slept, perhaps, but holding nothing
  }
}
