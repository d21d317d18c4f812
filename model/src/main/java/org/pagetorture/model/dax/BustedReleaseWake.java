// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// The put is an RMW that only releases, and the look at the queue passes it.
///
/// Left out: the full barrier of the put. x86 cannot show it, because every RMW there is one.
public final class BustedReleaseWake extends IdleWait {
  @Override
  public boolean putAndWake() {
    return refcount.getAndSubRelease(1) == IDLE + 1 && waitingOpaque();
  }
}
