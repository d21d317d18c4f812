// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Leaves out the waiter's fence: its unlock of the queue is none, and it looks at the page before
/// anybody sees it in the queue.
public final class BustedSleepNoMb extends UnlockWake {
  @Override
  public boolean sleep() {
    return sleepUnfenced();
  }
}
