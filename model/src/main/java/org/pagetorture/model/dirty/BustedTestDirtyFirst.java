// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.page.Page;

/// Looks at the flag first: the page becomes dirty, and idle, before the look at the count.
public final class BustedTestDirtyFirst extends Reclaim {
  @Override
  boolean isCleanAndIdle(Page page) {
    return !isDirty(page) && page.refcount.freeze(IDLE);
  }
}
