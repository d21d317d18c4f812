// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Allocates when it has the page and finds that the table is missing.
public final class BustedAllocUnderLock extends TableAlloc {
  @Override
  public boolean fault() {
    lockPage();
    boolean slept = allocate();
    unlockPage();
    return slept;
  }
}
