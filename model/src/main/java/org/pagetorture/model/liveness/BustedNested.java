// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Shares the lock in the file system's handler and again in the generic one. Readers alone get
/// along with that; a truncate that queues between the two does not.
public final class BustedNested extends FaultLocking {
  @Override
  public boolean fault() {
    lockShared();
    boolean slept = lockSharedAgain();
    unlockShared();
    return slept;
  }
}
