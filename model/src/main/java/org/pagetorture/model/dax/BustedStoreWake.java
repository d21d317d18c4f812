// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// The holder of the only pin knows the count, and stores the new one: the look at the queue passes
/// the store.
///
/// Left out: the RMW.
public final class BustedStoreWake extends IdleWait {
  @Override
  public boolean putAndWake() {
    refcount.unfreeze(IDLE);
    return waitingAcquire();
  }
}
