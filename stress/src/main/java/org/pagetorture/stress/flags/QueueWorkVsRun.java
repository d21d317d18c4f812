// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.flags.PendingWork;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A work item is queued once more while its worker begins to run it: the flusher, to whom somebody
/// gives another dirty inode.
///
///     queue                         run
///     -----                         ---
///     event = 1                     pending = 0
///     if (test and set pending)     if (event)
///       the next run sees it          handle it
///     else
///       queue the work
///
/// Shape: store buffering (SB), where a `test_and_set_bit()` leaves out the RMW of a bit that is
/// set. Lost when it fails: the event. The queuer leaves it to a run that has looked already.
///
/// Kernel: kernel/workqueue.c:queue_work_on() against set_work_pool_and_clear_pending() (v6.12).
@Race("B10")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "left to the run, which sees it")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "seen, and queued once more for nothing")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "not seen, and queued for the next run")
@Outcome(expect = FORBIDDEN, desc = "neither seen nor queued")
public abstract class QueueWorkVsRun {
  /// The outcome that an unsound way admits.
  static final String MISSED = "false, false";

  private final PendingWork work;

  QueueWorkVsRun(PendingWork work) {
    this.work = work;
  }

  @Actor
  public void queue(ZZ_Result r) {
    r.r1 = work.queue();
  }

  @Actor
  public void run(ZZ_Result r) {
    r.r2 = work.run();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = MISSED, expect = ACCEPTABLE_INTERESTING, desc = "the look at the bit passed the event")
  public static class BustedEarlyOut extends QueueWorkVsRun {
    public BustedEarlyOut() { super(new org.pagetorture.model.flags.BustedEarlyOut()); }
    @Override @Actor public void queue(ZZ_Result r) { super.queue(r); }
    @Override @Actor public void run(ZZ_Result r) { super.run(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = MISSED, expect = ACCEPTABLE_INTERESTING, desc = "the look for events passed the cleared bit")
  public static class BustedClearNoMb extends QueueWorkVsRun {
    public BustedClearNoMb() { super(new org.pagetorture.model.flags.BustedClearNoMb()); }
    @Override @Actor public void queue(ZZ_Result r) { super.queue(r); }
    @Override @Actor public void run(ZZ_Result r) { super.run(r); }
  }

  @JCStressTest @State
  public static class RmwAlways extends QueueWorkVsRun {
    public RmwAlways() { super(new org.pagetorture.model.flags.RmwAlways()); }
    @Override @Actor public void queue(ZZ_Result r) { super.queue(r); }
    @Override @Actor public void run(ZZ_Result r) { super.run(r); }
  }

  @JCStressTest @State
  public static class FenceThenTest extends QueueWorkVsRun {
    public FenceThenTest() { super(new org.pagetorture.model.flags.FenceThenTest()); }
    @Override @Actor public void queue(ZZ_Result r) { super.queue(r); }
    @Override @Actor public void run(ZZ_Result r) { super.run(r); }
  }
  // @formatter:on
}
