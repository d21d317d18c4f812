// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Removes the notifier from its own callback: a grace period inside of a reader's section.
public final class BustedInCallback extends NotifierRemoval {
  @Override
  boolean beginCallback() {
    return synchronize(true);
  }

  @Override
  public boolean remove() {
    lock();
    unlock();
    return false;
  }
}
