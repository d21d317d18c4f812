// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Leaves out the lock: the I/O counts itself and looks for its block, and truncate takes the
/// block away and looks at the count, with nothing to keep either look behind what comes before
/// it.
public final class BustedBeginUnlocked extends DioDrain {
  @Override
  int begin() {
    return countAndLookUp();
  }

  @Override
  public void truncate() {
    punch();
    if (count.isIdle()) {
      reuse();
    }
  }
}
