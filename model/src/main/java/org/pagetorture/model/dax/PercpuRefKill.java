// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.rcu.PercpuRef;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;

/// A pin needs a reference to the whole device, and truncate kills that count: `get_dev_pagemap()`
/// made to fail. Every page of the device is closed to pins until the count lives again.
///
/// The grace period that confirms the kill also waits for the pins that got in before it, because a
/// pin is one section from its reference to the device to its reference to the page.
///
/// Kernel: mm/memremap.c:get_dev_pagemap(), lib/percpu-refcount.c (v6.12).
public final class PercpuRefKill extends TruncateStrategy implements DrainAll {
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
        page.refcount.getPlain();
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
    device.confirm(rcu);
    return isIdle(page);
  }

  @Override
  public int truncate(Pte[] ptes, Page[] pages) {
    for (Pte pte : ptes) {
      pte.clearOpaque();
    }
    device.kill();
    device.confirm(rcu);
    return idle(pages);
  }

  @Override
  public void remap(Pte pte, Page page, int entry) {
    super.remap(pte, page, entry);
    device.resurrect();
  }
}
