// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// Remembers that COW was broken, and follows only a dirty entry: the page cache's is clean.
///
/// Kernel: mm/gup.c:can_follow_write_pte() (v4.9).
public final class FollCow extends ForcedWrite {
  @Override
  boolean canFollow(int entry, Page page, boolean cowed) {
    return cowed && (entry & Pte.DIRTY) != 0;
  }
}
