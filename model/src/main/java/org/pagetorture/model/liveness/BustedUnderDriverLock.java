// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Removes the notifier holding the lock that its callbacks take.
public final class BustedUnderDriverLock extends NotifierRemoval {
  @Override
  public boolean remove() {
    lock();
    boolean slept = synchronize(false);
    unlock();
    return slept;
  }
}
