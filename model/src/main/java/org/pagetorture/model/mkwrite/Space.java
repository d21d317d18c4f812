// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The space that a file system has left, in pages. A dirty page holds its own until it is written.
///
/// Kernel: fs/btrfs/delalloc-space.c (v6.12).
final class Space {
  private static final VarHandle PAGES =
      fieldVarHandle(lookup(), "pages", VarHandle.class, Space.class, int.class)
          .withInvokeExactBehavior();

  private int pages;

  /// Space for `pages`.
  Space(int pages) {
    this.pages = pages;
  }

  /// Takes the space of a page, and returns whether there was any.
  boolean reserve() {
    int seen;
    do {
      seen = pagesOpaque();
      if (seen == 0) {
        return false;
      }
    } while (!PAGES.weakCompareAndSetPlain(this, seen, seen - 1));
    return true;
  }

  /// Gives back the space of a page.
  void release() {
    int seen;
    do {
      seen = pagesOpaque();
    } while (!PAGES.weakCompareAndSetPlain(this, seen, seen + 1));
  }

  int pagesOpaque() {
    return (int) PAGES.getOpaque(this);
  }

  void setPagesOpaque(int pages) {
    PAGES.setOpaque(this, pages);
  }
}
