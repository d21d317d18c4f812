// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The literal port of `atomic_inc_return(); READ_ONCE(flag)`: sound in the kernel, not in Java.
///
/// Left out: a volatile read of the flag. The kernel's value-returning RMW is a full barrier;
/// Java's volatile RMW lets a later opaque read pass. On AArch64 without LSE it does.
public final class BustedVolatileRmwOpaqueRead extends Flagged {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    page.refcount.getVolatile();
    return keep(page, truncatingOpaque());
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    flagAndUnmap(pte);
    VarHandle.fullFence();
    return isIdle(page);
  }
}
