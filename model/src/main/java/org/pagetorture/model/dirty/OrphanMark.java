// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// How who stored through a pin marks a page that truncate may have taken away from its file: the
/// pin keeps the page, but not its mapping.
///
/// The store into a page that no file has any more is allowed, and lost on purpose. One object is
/// one page of a file, with its slot in the file's tree; the file itself stays.
///
/// Kernel: mm/page-writeback.c:folio_mark_dirty(), mm/filemap.c:__filemap_remove_folio() (v6.12).
public abstract sealed class OrphanMark
    permits RecheckMapping, MarkUnderPageLock, BustedReadMappingTwice, BustedTagEmptySlot {
  /// What [#store(int)] returns of a page that has no file: nothing is tagged.
  public static final int ORPHAN = 0;

  /// What [#store(int)] returns of a page that its file's tree has as dirty.
  public static final int TAGGED = 1;

  /// What [#store(int)] returns who follows a null pointer, or tags a slot that is empty, which was
  /// a `BUG_ON()`.
  public static final int CRASHED = -1;

  private static final VarHandle CACHED =
      fieldVarHandle(lookup(), "cached", VarHandle.class, OrphanMark.class, boolean.class)
          .withInvokeExactBehavior();

  final Page page = new Page(1, 2, PageFlags.UPTODATE);

  /// `i_pages.xa_lock`, a spin lock like that of a page table.
  final SpinLock treeLock = new SpinLock();

  /// Whether the slot has the page.
  private boolean cached = true;

  /// Marks the page in the tree of its mapping, and returns what came of it.
  abstract int mark();

  /// Stores to the page, and marks it dirty if it still has a file.
  public final int store(int data) {
    page.setData(data);
    return mark();
  }

  /// Takes the page away from its file if nobody has it locked, and returns whether it did.
  public final boolean truncate() {
    boolean locked = PageLock.tryLock(page.flags);
    if (locked) {
      treeLock.lock();
      page.setOwnerOpaque(AddressSpace.NOBODY);
      CACHED.setOpaque(this, false);
      treeLock.unlock();
      PageLock.unlock(page.flags);
    }
    return locked;
  }

  /// Tags the page's slot in the tree of `mapping`.
  final int tag(int mapping) {
    if (mapping == AddressSpace.NOBODY) {
      return CRASHED;
    }
    treeLock.lock();
    boolean found = (boolean) CACHED.getOpaque(this);
    treeLock.unlock();
    return found ? TAGGED : CRASHED;
  }
}
