// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.liveness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;
import org.pagetorture.model.liveness.NotifierRemoval;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A driver's callback runs in its SRCU section while the driver removes it, and waits for a grace
/// period.
///
///     invalidate                   unregister
///     ----------                   ----------
///     srcu_read_lock               lock the driver
///     lock the driver              synchronize_srcu
///     unlock, srcu_read_unlock     unlock the driver
///
/// A grace period is waited for like a lock that all sections share, and that nobody holds
/// afterwards. So the checker of lock orders sees a removal inside of a callback, and one under a
/// lock that callbacks take.
///
/// Kernel: mm/mmu_notifier.c:mmu_notifier_unregister(), mmu_interval_notifier_remove() (v6.12).
@Race("I11")
@Outcome(
    id = {"false, false, in order", "true, false, in order", "false, true, in order"},
    expect = ACCEPTABLE,
    desc = "no more than one sleeps, and the locks have an order")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for the other, or could")
public abstract class InvalidateVsUnregister {
  static final String CYCLE = ", srcu -> driver lock -> srcu";

  private final NotifierRemoval removal;

  InvalidateVsUnregister(NotifierRemoval removal) {
    this.removal = removal;
  }

  @Actor
  public void invalidate(ZZL_Result r) {
    r.r1 = removal.invalidate();
  }

  @Actor
  public void unregister(ZZL_Result r) {
    r.r2 = removal.remove();
  }

  @Arbiter
  public void lockdep(ZZL_Result r) {
    r.r3 = removal.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, false, srcu -> srcu", expect = ACCEPTABLE_INTERESTING, desc = "the callback waits for its own end")
  public static class BustedInCallback extends InvalidateVsUnregister {
    public BustedInCallback() { super(new org.pagetorture.model.liveness.BustedInCallback()); }
    @Override @Actor public void invalidate(ZZL_Result r) { super.invalidate(r); }
    @Override @Actor public void unregister(ZZL_Result r) { super.unregister(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, true" + CYCLE, expect = ACCEPTABLE_INTERESTING, desc = "the callback waits for the lock, whose holder waits for the callback")
  @Outcome(id = {"false, false" + CYCLE, "true, false" + CYCLE, "false, true" + CYCLE}, expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedUnderDriverLock extends InvalidateVsUnregister {
    public BustedUnderDriverLock() { super(new org.pagetorture.model.liveness.BustedUnderDriverLock()); }
    @Override @Actor public void invalidate(ZZL_Result r) { super.invalidate(r); }
    @Override @Actor public void unregister(ZZL_Result r) { super.unregister(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class AfterUnlock extends InvalidateVsUnregister {
    public AfterUnlock() { super(new org.pagetorture.model.liveness.AfterUnlock()); }
    @Override @Actor public void invalidate(ZZL_Result r) { super.invalidate(r); }
    @Override @Actor public void unregister(ZZL_Result r) { super.unregister(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
