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
import org.pagetorture.model.liveness.DirectIo;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct write keeps faults off the file while it looks up its buffer, and a fault comes.
///
///     write                        fault
///     -----                        -----
///     lock MMAPLOCK                lock mmap_lock shared
///     (a munmap queues)            lock MMAPLOCK shared
///     lock mmap_lock shared
///
/// Each may sleep for what the other holds. That takes a writer of `mmap_lock` that queues between
/// its two readers, and both at once; the order alone is seen in every sample, by the checker of
/// lock orders, whether anybody slept or not.
///
/// Kernel: mm/gup.c:gup_fast_fallback(), mm/filemap.c:filemap_fault(), the lock orders at the head
/// of mm/filemap.c (v6.12). Why XFS_MMAPLOCK is not held across direct I/O (v4.1).
@Race("I1")
@Outcome(
    id = {"false, false, in order", "true, false, in order", "false, true, in order"},
    expect = ACCEPTABLE,
    desc = "no more than one sleeps, and the locks have an order")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for the other's lock, or could")
public abstract class DirectIoVsFault {
  static final String CYCLE = ", MMAPLOCK -> mmap_lock -> MMAPLOCK";

  private final DirectIo io;

  DirectIoVsFault(DirectIo io) {
    this.io = io;
  }

  @Actor
  public void write(ZZL_Result r) {
    r.r1 = io.write();
  }

  @Actor
  public void fault(ZZL_Result r) {
    r.r2 = io.fault();
  }

  @Arbiter
  public void lockdep(ZZL_Result r) {
    r.r3 = io.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, true" + CYCLE, expect = ACCEPTABLE_INTERESTING, desc = "each sleeps for the other's lock")
  @Outcome(id = {"false, false" + CYCLE, "true, false" + CYCLE, "false, true" + CYCLE}, expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedHoldAcross extends DirectIoVsFault {
    public BustedHoldAcross() { super(new org.pagetorture.model.liveness.BustedHoldAcross()); }
    @Override @Actor public void write(ZZL_Result r) { super.write(r); }
    @Override @Actor public void fault(ZZL_Result r) { super.fault(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class DropBeforeGup extends DirectIoVsFault {
    public DropBeforeGup() { super(new org.pagetorture.model.liveness.DropBeforeGup()); }
    @Override @Actor public void write(ZZL_Result r) { super.write(r); }
    @Override @Actor public void fault(ZZL_Result r) { super.fault(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
