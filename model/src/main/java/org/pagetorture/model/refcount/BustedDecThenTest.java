// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// Drops the result of the RMW and reads the count again: two puts may both see 0.
public final class BustedDecThenTest extends Put {
  @Override
  public boolean put(PageRefcount refcount) {
    refcount.getAndSub(1);
    return refcount.countVolatile() == 0;
  }
}
