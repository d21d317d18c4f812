// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// Leaves out the RMW: two puts may store the same count, and nobody sees the last one.
public final class BustedLoadStore extends Put {
  @Override
  public boolean put(PageRefcount refcount) {
    int count = refcount.countVolatile() - 1;
    refcount.setCountOpaque(count);
    return count == 0;
  }
}
