// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

/// Leaves out the band of [GuardBand]: two that look at the same time wrap the count to 0.
public final class BustedNoBand extends NarrowRefcount {
  public BustedNoBand() {
    super(MAX - 1);
  }

  @Override
  public boolean tryGet() {
    if (countOpaque() == MAX) {
      return false;
    }
    getAndAddPlain(1);
    return true;
  }
}
