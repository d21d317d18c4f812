// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageRefcount;

/// Releases at each put, and acquires at the last one only: `refcount_dec_and_test()`.
public final class ReleasePut extends Put {
  @Override
  public boolean put(PageRefcount refcount) {
    // last/A (release): this holder's accesses come before its put.
    // Pairs with last/B in ReleasePut.put(). Without it: PutVsFree.
    if (refcount.getAndSubRelease(1) != 1) {
      return false;
    }
    // last/B (acquire): every other holder's accesses come before the free.
    // Pairs with last/A in ReleasePut.put(). Without it: PutVsFree.
    VarHandle.acquireFence();
    return true;
  }
}
