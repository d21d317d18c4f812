// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Lets the lookup fault, under the lock that the fault waits for.
public final class BustedFaultUnderLock extends GlockIo {
  @Override
  public boolean write() {
    lock();
    boolean written = gup();
    unlock();
    return written;
  }
}
