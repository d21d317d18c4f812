// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// Asks the page and not its past: only an exclusive anonymous page is written to.
///
/// Kernel: mm/gup.c:can_follow_write_pte() (v6.0).
public final class AnonExclusive extends ForcedWrite {
  @Override
  boolean canFollow(int entry, Page page, boolean cowed) {
    return page.flags.testOpaque(PageFlags.ANON_EXCLUSIVE);
  }
}
