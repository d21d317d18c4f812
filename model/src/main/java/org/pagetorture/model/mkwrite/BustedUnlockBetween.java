// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageLock;

/// Returns 0, with the page unlocked, which is clean until the memory manager marks it.
///
/// Left out: what keeps writeback from freeing the metadata of a page that is about to be dirty.
///
/// Kernel: mm/memory.c:do_wp_page() (v2.6.29).
public final class BustedUnlockBetween extends MetadataLife {
  @Override
  void answer(Page page) {
    PageLock.unlock(page.flags);
  }

  @Override
  void dirtied(Page page) {}
}
