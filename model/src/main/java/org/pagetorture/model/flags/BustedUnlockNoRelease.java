// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// Leaves out the unlock's release: the page is written after it is unlocked.
public final class BustedUnlockNoRelease extends Exclusion {
  @Override
  boolean tryLock(PageFlags flags) {
    return PageLock.tryLock(flags);
  }

  @Override
  void unlock(PageFlags flags) {
    flags.testAndClearPlain(PageFlags.LOCKED);
  }
}
