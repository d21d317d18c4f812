// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.dax.IdleWait;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// The last pin of a page is dropped while truncate goes to sleep for it.
///
///     put                          truncate
///     ---                          --------
///     count--                      waiting = true
///     if (idle and waiting)        if (count is not idle)
///       wake                         sleep
///
/// Shape: store buffering (SB). If each side misses the other, nobody wakes truncate.
///
/// Kernel: mm/memremap.c:__put_devmap_managed_folio_refs(),
/// include/linux/wait_bit.h:wait_var_event() (v6.12).
@Race({"F18", "I10"})
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "woke somebody who did not sleep")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "idle before truncate looked")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "slept, and was woken")
@Outcome(expect = FORBIDDEN, desc = "truncate sleeps, and nobody wakes it")
public abstract class LastPutVsWaiter {
  /// The outcome that an unsound way admits.
  static final String SLEEPS_FOR_EVER = "false, true";

  private final IdleWait idleWait;

  LastPutVsWaiter(IdleWait idleWait) {
    this.idleWait = idleWait;
  }

  @Actor
  public void put(ZZ_Result r) {
    r.r1 = idleWait.putAndWake();
  }

  @Actor
  public void truncate(ZZ_Result r) {
    r.r2 = idleWait.waitIdle();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = SLEEPS_FOR_EVER, expect = ACCEPTABLE_INTERESTING, desc = "truncate looked before it was on the queue")
  public static class BustedCheckBeforeWaiting extends LastPutVsWaiter {
    public BustedCheckBeforeWaiting() { super(new org.pagetorture.model.dax.BustedCheckBeforeWaiting()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F7a") @Busted(needs = INTERLEAVING)
  @Outcome(id = SLEEPS_FOR_EVER, expect = ACCEPTABLE_INTERESTING, desc = "the put does not know an idle page")
  public static class BustedWakeIgnoresMask extends LastPutVsWaiter {
    public BustedWakeIgnoresMask() { super(new org.pagetorture.model.dax.BustedWakeIgnoresMask()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = SLEEPS_FOR_EVER, expect = ACCEPTABLE_INTERESTING, desc = "the look at the queue passed the store")
  public static class BustedStoreWake extends LastPutVsWaiter {
    public BustedStoreWake() { super(new org.pagetorture.model.dax.BustedStoreWake()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = SLEEPS_FOR_EVER, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the queue")
  public static class BustedWaiterNoFence extends LastPutVsWaiter {
    public BustedWaiterNoFence() { super(new org.pagetorture.model.dax.BustedWaiterNoFence()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = SLEEPS_FOR_EVER, expect = ACCEPTABLE_INTERESTING, desc = "the look at the queue passed the release RMW")
  public static class BustedReleaseWake extends LastPutVsWaiter {
    public BustedReleaseWake() { super(new org.pagetorture.model.dax.BustedReleaseWake()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class FullRmwWake extends LastPutVsWaiter {
    public FullRmwWake() { super(new org.pagetorture.model.dax.FullRmwWake()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F7")
  public static class SplitWake extends LastPutVsWaiter {
    public SplitWake() { super(new org.pagetorture.model.dax.SplitWake()); }
    @Override @Actor public void put(ZZ_Result r) { super.put(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }
  // @formatter:on
}
