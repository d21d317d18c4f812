// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Looks at the count first, by freezing it, and then at the flag.
///
/// Kernel: mm/vmscan.c:__remove_mapping() (v2.6.27 and later).
public final class FreezeThenTestDirty extends Reclaim {
  @Override
  boolean isCleanAndIdle(Page page) {
    if (!page.refcount.freeze(IDLE)) {
      return false;
    }
    // Opaque: the freeze keeps this look behind it (put/B).
    boolean clean = !isDirty(page);
    if (!clean) {
      page.refcount.unfreeze(IDLE);
    }
    return clean;
  }
}
