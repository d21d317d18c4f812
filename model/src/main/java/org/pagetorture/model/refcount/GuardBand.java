// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

/// Looks, then adds, and refuses from half of the range on: those who looked at the same time
/// overshoot into a band that is wider than they are many. `try_get_page()`.
public final class GuardBand extends NarrowRefcount {
  private static final int LIMIT = 1 << 7;

  public GuardBand() {
    super(LIMIT - 1);
  }

  @Override
  public boolean tryGet() {
    if (countOpaque() >= LIMIT) {
      return false;
    }
    getAndAddPlain(1);
    return true;
  }
}
