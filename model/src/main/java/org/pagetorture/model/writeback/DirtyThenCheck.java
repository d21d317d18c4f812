// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageFlags;

/// Makes the page dirty under its lock, then looks at the freeze: either the fault sees the freeze,
/// or the freeze sees a dirty page and waits for its lock.
///
/// Kernel: fs/buffer.c:__block_page_mkwrite() (v3.0 to v3.5).
public final class DirtyThenCheck extends FreezeFault {
  @Override
  boolean fault() {
    if (!tryLock()) {
      return false;
    }
    // freeze/D (volatile): the flag comes before the look at the freeze.
    // Pairs with freeze/C in DirtyThenCheck.awaitFaults(). Without it: FaultVsFreeze.
    page.flags.testAndSetVolatile(PageFlags.DIRTY);
    boolean thawed = !isFrozen();
    if (thawed) {
      map();
    }
    unlock();
    return thawed;
  }

  @Override
  void awaitFaults() {
    // freeze/C (fence): the freeze comes before the look at the flag.
    // Pairs with freeze/D in DirtyThenCheck.fault(). Without it: FaultVsFreeze.
    VarHandle.fullFence();
  }
}
