// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.pagetorture.model.flags.WakeOrder;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A sleeper returns, and uses its stack for something else, while it is woken.
///
///     wake                           return
///     ----                           ------
///     lock the queue                 if (in the queue)
///     if (the entry is in it)          lock the queue, leave it, unlock it
///       entry = woken                the stack = something else
///       wake the entry's task
///       take it from the queue
///     unlock the queue
///
/// The sleeper may return because it was woken, or because of a signal. Lost when it fails: the
/// waker wakes another task, or stores into what the sleeper's stack holds now.
///
/// Kernel: mm/filemap.c:wake_page_function() against kernel/sched/wait.c:finish_wait() (v6.12).
@Race("B6")
@Outcome(id = "1, true", expect = ACCEPTABLE, desc = "woken")
@Outcome(id = "0, true", expect = ACCEPTABLE, desc = "returned before, nobody to wake")
@Outcome(expect = FORBIDDEN, desc = "the waker touches an entry that is gone")
public abstract class WakeVsReturn {
  static final String OVERWRITTEN = "1, false";
  static final String OTHER_WOKEN = "2, true";
  static final String BOTH = "2, false";

  private final WakeOrder order;

  WakeVsReturn(WakeOrder order) {
    this.order = order;
  }

  @Actor
  public void wake(IZ_Result r) {
    r.r1 = order.wake();
  }

  @Actor
  public void returnFromSleep() {
    order.returnFromSleep();
  }

  @Arbiter
  public void stack(IZ_Result r) {
    r.r2 = order.isStackIntact();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {OVERWRITTEN, OTHER_WOKEN, BOTH}, expect = ACCEPTABLE_INTERESTING, desc = "returned between the word and the unlinking")
  public static class BustedNoFinish extends WakeVsReturn {
    public BustedNoFinish() { super(new org.pagetorture.model.flags.BustedNoFinish()); }
    @Override @Actor public void wake(IZ_Result r) { super.wake(r); }
    @Override @Actor public void returnFromSleep() { super.returnFromSleep(); }
    @Override @Arbiter public void stack(IZ_Result r) { super.stack(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {OVERWRITTEN, OTHER_WOKEN, BOTH}, expect = ACCEPTABLE_INTERESTING, desc = "returned between the unlinking and the word")
  public static class BustedUnlinkFirst extends WakeVsReturn {
    public BustedUnlinkFirst() { super(new org.pagetorture.model.flags.BustedUnlinkFirst()); }
    @Override @Actor public void wake(IZ_Result r) { super.wake(r); }
    @Override @Actor public void returnFromSleep() { super.returnFromSleep(); }
    @Override @Arbiter public void stack(IZ_Result r) { super.stack(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the unlinking passed the word")
  public static class BustedUnlinkNoRelease extends WakeVsReturn {
    public BustedUnlinkNoRelease() { super(new org.pagetorture.model.flags.BustedUnlinkNoRelease()); }
    @Override @Actor public void wake(IZ_Result r) { super.wake(r); }
    @Override @Actor public void returnFromSleep() { super.returnFromSleep(); }
    @Override @Arbiter public void stack(IZ_Result r) { super.stack(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the stack was used before the look at the queue")
  public static class BustedFinishNoAcquire extends WakeVsReturn {
    public BustedFinishNoAcquire() { super(new org.pagetorture.model.flags.BustedFinishNoAcquire()); }
    @Override @Actor public void wake(IZ_Result r) { super.wake(r); }
    @Override @Actor public void returnFromSleep() { super.returnFromSleep(); }
    @Override @Arbiter public void stack(IZ_Result r) { super.stack(r); }
  }

  @JCStressTest @State
  public static class UnlinkLast extends WakeVsReturn {
    public UnlinkLast() { super(new org.pagetorture.model.flags.UnlinkLast()); }
    @Override @Actor public void wake(IZ_Result r) { super.wake(r); }
    @Override @Actor public void returnFromSleep() { super.returnFromSleep(); }
    @Override @Arbiter public void stack(IZ_Result r) { super.stack(r); }
  }

  @JCStressTest @State
  public static class FinishLocked extends WakeVsReturn {
    public FinishLocked() { super(new org.pagetorture.model.flags.FinishLocked()); }
    @Override @Actor public void wake(IZ_Result r) { super.wake(r); }
    @Override @Actor public void returnFromSleep() { super.returnFromSleep(); }
    @Override @Arbiter public void stack(IZ_Result r) { super.stack(r); }
  }
  // @formatter:on
}
