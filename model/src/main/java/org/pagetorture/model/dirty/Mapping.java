// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;

/// What the `mapping` of a page leads to: the lock of the file's tree, and how many of its pages
/// are dirty. Its memory goes to somebody else when the inode is freed.
///
/// Kernel: include/linux/fs.h:struct address_space (v6.12).
public final class Mapping {
  /// The owner of memory that is this mapping's.
  public static final int ALIVE = 1;

  /// The owner of memory that was.
  public static final int FREED = Page.POISON;

  private static final VarHandle DIRTY_PAGES =
      fieldVarHandle(lookup(), "dirtyPages", VarHandle.class, Mapping.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle OWNER =
      fieldVarHandle(lookup(), "owner", VarHandle.class, Mapping.class, int.class)
          .withInvokeExactBehavior();

  /// `i_pages.xa_lock`, a spin lock as that of a page table.
  final SpinLock treeLock = new SpinLock();

  private int dirtyPages;
  private int owner = ALIVE;

  /// Counts `n` more dirty pages: `folio_account_dirtied()`, `folio_account_cleaned()`.
  void account(int n) {
    int seen;
    do {
      seen = dirtyPagesOpaque();
    } while (!DIRTY_PAGES.weakCompareAndSetPlain(this, seen, seen + n));
  }

  /// How many dirty pages the file has, by its count.
  public int dirtyPagesOpaque() {
    return (int) DIRTY_PAGES.getOpaque(this);
  }

  /// Whose memory this is.
  int ownerOpaque() {
    return (int) OWNER.getOpaque(this);
  }

  /// Gives the memory to somebody who has no dirty pages: `destroy_inode()`.
  void free() {
    OWNER.setOpaque(this, FREED);
    DIRTY_PAGES.setOpaque(this, 0);
  }
}
