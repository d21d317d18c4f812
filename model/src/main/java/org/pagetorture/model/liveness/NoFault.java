// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Forbids faults under the lock; what was not mapped then is faulted in without it, and the rest
/// of the write is tried once more.
///
/// One reclaim cannot spoil both tries. The kernel tries for as long as it makes progress, then
/// writes through the page cache.
public final class NoFault extends GlockIo {
  private static final int TRIES = 2;

  @Override
  public boolean write() {
    for (int n = 0; n < TRIES; n++) {
      lock();
      boolean written = gupNoFault();
      unlock();
      if (written) {
        return true;
      }
      faultIn();
    }
    return false;
  }
}
