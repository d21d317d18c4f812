// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// Leaves out the order, `atomic_dec_return_relaxed()`: the count is right, the page is not.
public final class BustedPlainPut extends Put {
  @Override
  public boolean put(PageRefcount refcount) {
    return refcount.getAndSubPlain(1) == 1;
  }
}
