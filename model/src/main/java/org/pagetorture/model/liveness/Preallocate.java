// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Allocates before it locks the page, whether the table will be needed or not.
public final class Preallocate extends TableAlloc {
  @Override
  public boolean fault() {
    allocate();
    lockPage();
    unlockPage();
    return false; // slept, perhaps, but holding nothing
  }
}
