// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Leaves out the unlock's fence: it looks at the queue before anybody sees the page unlocked.
public final class BustedUnlockNoMb extends UnlockWake {
  @Override
  public boolean unlock() {
    clearLocked();
    return queue.isActive();
  }
}
