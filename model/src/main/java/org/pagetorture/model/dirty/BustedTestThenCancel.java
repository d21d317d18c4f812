// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Looks at the flag, then clears it: writeback and truncate both find the page dirty.
public final class BustedTestThenCancel extends DirtyAccounting {
  @Override
  boolean testAndClear() {
    boolean dirty = isDirty();
    if (dirty) {
      super.testAndClear();
    }
    return dirty;
  }
}
