// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Looks at the flag before the page is frozen: who had a reference until then marks the page that
/// is left behind.
public final class BustedMoveFirst extends DirtyMigration {
  @Override
  public boolean migrate() {
    boolean dirty = isDirty();
    boolean frozen = freeze();
    if (frozen) {
      copy(dirty);
    }
    return frozen;
  }
}
