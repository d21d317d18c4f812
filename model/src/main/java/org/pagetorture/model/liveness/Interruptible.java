// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Sleeps until the page is idle or a signal has come, and tells which.
public final class Interruptible extends PinWait {
  @Override
  boolean wakes() {
    return true;
  }
}
