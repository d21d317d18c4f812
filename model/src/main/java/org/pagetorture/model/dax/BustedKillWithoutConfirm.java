// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.PercpuRef;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// Kills the device's count and looks at the page at once: a pin that got its reference to the
/// device before the kill is still on its way.
///
/// Left out: the grace period that confirms the kill.
public final class BustedKillWithoutConfirm extends TruncateStrategy {
  private final Rcu rcu = new RcuFence();
  private final PercpuRef device = new PercpuRef(1);
  private final PercpuRef.Counter cpu = device.counter(0);

  @Override
  public boolean tryPin(Pte pte, Page page) {
    int token = rcu.readLock();
    boolean ok = device.tryGetLive(cpu);
    if (ok) {
      ok = pte.isPresentOpaque();
      if (ok) {
        page.refcount.getVolatile();
      }
      device.put(cpu);
    }
    rcu.readUnlock(token);
    return ok;
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    device.kill();
    VarHandle.fullFence();
    return isIdle(page);
  }
}
