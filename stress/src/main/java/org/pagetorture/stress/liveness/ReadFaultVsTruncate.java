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
import org.pagetorture.model.liveness.FaultLocking;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault shares a lock twice, and a truncate queues for it between.
///
///     fault                        truncate
///     -----                        --------
///     lock shared
///                                  lock: queues behind the fault
///     lock shared: queues behind
///       the truncate
///
/// Two readers do not exclude each other, yet one waits for the other when a writer stands between
/// them. The checker of lock orders knows that, and reports the second sharing in every sample.
///
/// Kernel: fs/xfs/xfs_file.c:__xfs_filemap_fault(), mm/filemap.c:filemap_fault() (v5.15).
@Race("I9")
@Outcome(
    id = {"false, false, in order", "true, false, in order", "false, true, in order"},
    expect = ACCEPTABLE,
    desc = "no more than one sleeps, and the locks have an order")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for the other, or could")
public abstract class ReadFaultVsTruncate {
  static final String CYCLE = ", invalidate_lock -> invalidate_lock";

  private final FaultLocking locking;

  ReadFaultVsTruncate(FaultLocking locking) {
    this.locking = locking;
  }

  @Actor
  public void fault(ZZL_Result r) {
    r.r1 = locking.fault();
  }

  @Actor
  public void truncate(ZZL_Result r) {
    r.r2 = locking.truncate();
  }

  @Arbiter
  public void lockdep(ZZL_Result r) {
    r.r3 = locking.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, true" + CYCLE, expect = ACCEPTABLE_INTERESTING, desc = "the fault waits for truncate, and truncate for the fault")
  @Outcome(id = {"false, false" + CYCLE, "true, false" + CYCLE, "false, true" + CYCLE}, expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedNested extends ReadFaultVsTruncate {
    public BustedNested() { super(new org.pagetorture.model.liveness.BustedNested()); }
    @Override @Actor public void fault(ZZL_Result r) { super.fault(r); }
    @Override @Actor public void truncate(ZZL_Result r) { super.truncate(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class LockedOnce extends ReadFaultVsTruncate {
    public LockedOnce() { super(new org.pagetorture.model.liveness.LockedOnce()); }
    @Override @Actor public void fault(ZZL_Result r) { super.fault(r); }
    @Override @Actor public void truncate(ZZL_Result r) { super.truncate(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
