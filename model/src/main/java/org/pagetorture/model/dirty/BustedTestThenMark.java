// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Looks at the flag, then sets it: two who mark the page both find it clean.
public final class BustedTestThenMark extends DirtyAccounting {
  @Override
  boolean testAndSet() {
    boolean dirty = isDirty();
    if (!dirty) {
      super.testAndSet();
    }
    return dirty;
  }
}
