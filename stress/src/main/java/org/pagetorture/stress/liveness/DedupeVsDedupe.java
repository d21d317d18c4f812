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
import org.pagetorture.model.liveness.FolioPair;
import org.pagetorture.model.liveness.LockTask;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two threads each compare two pages of a file, in opposite directions, and lock both.
///
///     there                        back
///     -----                        ----
///     lock page 0                  lock page 1
///     lock page 1                  lock page 0
///
/// Locks of one class may nest by the page's index alone: the checker of lock orders reports the
/// wrong nesting by either thread, in every sample.
///
/// Kernel: fs/remap_range.c:vfs_lock_two_folios() (v6.12).
@Race("I6")
@Outcome(
    id = {"false, false, in order", "true, false, in order", "false, true, in order"},
    expect = ACCEPTABLE,
    desc = "no more than one sleeps, and the locks have an order")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for the other, or could")
public abstract class DedupeVsDedupe {
  static final String CYCLE = ", folio lock -> folio lock";

  private final FolioPair pair;
  private final LockTask one;
  private final LockTask other;

  DedupeVsDedupe(FolioPair pair) {
    this.pair = pair;
    this.one = new LockTask(pair.lockdep);
    this.other = new LockTask(pair.lockdep);
  }

  @Actor
  public void there(ZZL_Result r) {
    r.r1 = pair.lockTwo(one, 0, 1);
  }

  @Actor
  public void back(ZZL_Result r) {
    r.r2 = pair.lockTwo(other, 1, 0);
  }

  @Arbiter
  public void lockdep(ZZL_Result r) {
    r.r3 = pair.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, true" + CYCLE, expect = ACCEPTABLE_INTERESTING, desc = "each has one page and sleeps for the other")
  @Outcome(id = {"false, false" + CYCLE, "true, false" + CYCLE, "false, true" + CYCLE}, expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedCallersOrder extends DedupeVsDedupe {
    public BustedCallersOrder() { super(new org.pagetorture.model.liveness.BustedCallersOrder()); }
    @Override @Actor public void there(ZZL_Result r) { super.there(r); }
    @Override @Actor public void back(ZZL_Result r) { super.back(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class IndexOrder extends DedupeVsDedupe {
    public IndexOrder() { super(new org.pagetorture.model.liveness.IndexOrder()); }
    @Override @Actor public void there(ZZL_Result r) { super.there(r); }
    @Override @Actor public void back(ZZL_Result r) { super.back(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class TryLock extends DedupeVsDedupe {
    public TryLock() { super(new org.pagetorture.model.liveness.TryLock()); }
    @Override @Actor public void there(ZZL_Result r) { super.there(r); }
    @Override @Actor public void back(ZZL_Result r) { super.back(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
