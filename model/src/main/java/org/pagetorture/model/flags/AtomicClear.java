// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// Clears the flag by an RMW, which leaves the neighbours' bits alone: mainline since 4.18.
public final class AtomicClear extends TailClear {
  @Override
  public void unfreezeClean(Page tail) {
    tail.refcount.unfreeze(1);
    tail.flags.testAndClearPlain(PageFlags.DIRTY);
  }
}
