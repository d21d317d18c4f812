// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Tries again as long as a try gets further than the one before; after that goes through the page
/// cache, where a fault is allowed.
public final class FallBack extends SelfWrite {
  @Override
  public int write() {
    if (tryDirect()) {
      return DIRECT;
    }
    fault();
    return tryDirect() ? DIRECT : BUFFERED;
  }
}
