// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// How a page of a file moves to other memory, with its contents and its dirty flag, while somebody
/// may look it up and store to it.
///
/// Kernel: mm/migrate.c:__folio_migrate_mapping() (v6.12).
public abstract sealed class DirtyMigration permits MoveFrozen, BustedMoveFirst {
  private static final VarHandle MOVED =
      fieldVarHandle(lookup(), "moved", VarHandle.class, DirtyMigration.class, boolean.class)
          .withInvokeExactBehavior();

  /// The page as it was, with the cache's reference, and the page it moves to, which nobody can
  /// get yet.
  final Page from = new Page(1, 1, PageFlags.UPTODATE);

  final Page to = new Page(1, 0, PageFlags.UPTODATE);
  private final Disk disk = new Disk(1);

  /// Whether the file's slot leads to [#to].
  private boolean moved;

  /// Moves the page unless somebody holds it, and returns whether it did.
  public abstract boolean migrate();

  /// Looks the page up, stores to it, marks it dirty, and returns whether it found it.
  public final boolean store(int data) {
    boolean slot = movedOpaque();
    Page page = slot ? to : from;
    if (!page.refcount.tryGet()) {
      return false;
    }
    // Opaque: the reference, an acquire, keeps this second look behind it (ref/B).
    boolean found = movedOpaque() == slot;
    if (found) {
      page.setData(data);
      DirtyMark.setDirty(page);
    }
    page.refcount.put();
    return found;
  }

  /// Writes the file's page if it is dirty, with nobody else around, and returns what the disk has.
  public final int flush() {
    Page page = movedOpaque() ? to : from;
    if (page.flags.testOpaque(PageFlags.DIRTY)) {
      disk.write(0, page.data());
    }
    return disk.read(0);
  }

  /// Takes the page away from those who look it up, unless one of them holds it.
  final boolean freeze() {
    return from.refcount.freeze(1);
  }

  /// Copies the frozen page, and leads the slot to the copy.
  final void copy(boolean dirty) {
    to.setData(from.data());
    if (dirty) {
      to.flags.testAndSetPlain(PageFlags.DIRTY);
    }
    MOVED.setOpaque(this, true);
    to.refcount.unfreeze(1);
  }

  final boolean isDirty() {
    return from.flags.testOpaque(PageFlags.DIRTY);
  }

  private boolean movedOpaque() {
    return (boolean) MOVED.getOpaque(this);
  }
}
