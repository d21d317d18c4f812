// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Moves the flag while nobody can get a reference to the page: who had one has marked it before he
/// let go.
///
/// Kernel: mm/migrate.c:__folio_migrate_mapping() (v4.4 and later).
public final class MoveFrozen extends DirtyMigration {
  @Override
  public boolean migrate() {
    boolean frozen = freeze();
    if (frozen) {
      copy(isDirty());
    }
    return frozen;
  }
}
