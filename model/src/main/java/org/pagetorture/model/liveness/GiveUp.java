// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Tries once, and says that the page was busy; a direct write then goes through the page cache.
public final class GiveUp extends Invalidation {
  @Override
  public int invalidate() {
    flush();
    return drop(false) ? DROPPED : BUSY;
  }
}
