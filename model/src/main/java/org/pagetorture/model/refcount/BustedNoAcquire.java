// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.PageRefcount;

/// Leaves out the acquire of [ReleasePut]: the last holder may free before the others are done.
public final class BustedNoAcquire extends Put {
  @Override
  public boolean put(PageRefcount refcount) {
    return refcount.getAndSubRelease(1) == 1;
  }
}
