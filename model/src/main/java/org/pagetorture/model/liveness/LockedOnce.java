// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Leaves the lock to the generic handler: XFS takes it itself for DAX and for write faults alone.
public final class LockedOnce extends FaultLocking {
  @Override
  public boolean fault() {
    lockShared();
    unlockShared();
    return false;
  }
}
