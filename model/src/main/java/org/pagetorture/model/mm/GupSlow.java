// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import org.pagetorture.model.page.Page;

/// The walk of `get_user_pages()` under the page table lock: who zaps the entry takes it as well.
///
/// Kernel: mm/gup.c:follow_page_pte() (v6.12).
public final class GupSlow {
  private GupSlow() {}

  /// Takes a reference to the page that `pte` maps, and returns whether it did.
  public static boolean get(SpinLock ptl, Pte pte, Page page) {
    ptl.lock();
    boolean present = pte.isPresentOpaque();
    if (present) {
      page.refcount.getPlain();
    }
    ptl.unlock();
    return present;
  }
}
