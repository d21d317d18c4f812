// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;

/// Leaves out the second look at the low word: the page may go between the two reads.
public final class BustedLowHigh extends WidePte {
  @Override
  int read() {
    int low = lowAcquire();
    int high = highAcquire();
    return low == Pte.NONE ? MISS : high;
  }
}
