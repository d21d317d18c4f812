// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// A file of one page, and the cache that may hold it: its size, its slot, and the page itself.
///
/// The cache has a reference to the page, and so has every entry that maps it. The page knows its
/// file, by its owner, until it is removed. The locks of the fault path order what is opaque here.
///
/// Kernel: include/linux/fs.h:struct address_space, mm/filemap.c (v6.12).
public final class AddressSpace {
  /// The owner of a page that no file has: `folio->mapping == NULL`.
  public static final int NOBODY = 0;

  private static final int OWNER = 1;

  private static final VarHandle CACHED =
      fieldVarHandle(lookup(), "cached", VarHandle.class, AddressSpace.class, boolean.class)
          .withInvokeExactBehavior();
  private static final VarHandle SIZE =
      fieldVarHandle(lookup(), "size", VarHandle.class, AddressSpace.class, int.class)
          .withInvokeExactBehavior();

  /// The page, in the cache or not.
  public final Page page = new Page(OWNER, 1, PageFlags.UPTODATE);

  /// Whether the slot leads to the page.
  private boolean cached = true;

  /// `i_size`, in pages.
  private int size = 1;

  /// Takes a reference to the page if the cache holds it: `filemap_get_folio()`.
  public boolean find() {
    if (!cachedOpaque() || !page.refcount.tryGet()) {
      return false;
    }
    // Opaque: the reference, an acquire, keeps this second look behind it (ref/B).
    if (cachedOpaque()) {
      return true;
    }
    page.refcount.put();
    return false;
  }

  /// Whether the page still is this file's. It stays so while the caller holds the page's lock.
  public boolean owns() {
    return page.ownerOpaque() == OWNER;
  }

  /// Puts the page into the cache: `filemap_add_folio()`.
  public void add() {
    page.refcount.getPlain();
    page.setOwnerOpaque(OWNER);
    CACHED.setOpaque(this, true);
  }

  /// Takes the page out of the cache; the caller holds its lock: `filemap_remove_folio()`.
  public void remove() {
    page.setOwnerOpaque(NOBODY);
    CACHED.setOpaque(this, false);
    page.refcount.put();
  }

  public int sizeOpaque() {
    return (int) SIZE.getOpaque(this);
  }

  public int sizeAcquire() {
    return (int) SIZE.getAcquire(this);
  }

  public void setSizeOpaque(int pages) {
    SIZE.setOpaque(this, pages);
  }

  /// Whether the cache holds the page, for who takes no reference.
  public boolean cachedOpaque() {
    return (boolean) CACHED.getOpaque(this);
  }
}
