// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Changes what it has to under the lock, and removes the notifier after that.
public final class AfterUnlock extends NotifierRemoval {
  @Override
  public boolean remove() {
    lock();
    unlock();
    synchronize(false);
    return false; // slept, perhaps, but holding nothing
  }
}
