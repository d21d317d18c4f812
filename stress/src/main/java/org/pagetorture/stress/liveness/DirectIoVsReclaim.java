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
import org.openjdk.jcstress.infra.results.ZL_Result;
import org.pagetorture.model.liveness.GlockIo;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Direct I/O from a buffer that is a mapping of the same file, while reclaim unmaps the buffer.
///
///     write                        reclaimAndTouch
///     -----                        ---------------
///     lock glock                   entry = none
///     look up the buffer           lock mmap_lock shared
///       entry is none: fault       lock glock shared
///         lock glock shared        entry = page
///
/// The fault of the write waits for the write. That takes reclaim in the right moment; the order
/// alone is seen in every sample, once anybody has faulted: the lookup says that it might take
/// mmap_lock, whether it faults or not.
///
/// Kernel: fs/gfs2/file.c:gfs2_file_direct_write(), mm/gup.c:gup_fast_fallback() (v5.16 and later),
/// generic/647 of xfstests.
@Race("I2")
@Outcome(id = "true, in order", expect = ACCEPTABLE, desc = "the write ended")
@Outcome(expect = FORBIDDEN, desc = "it waits for itself, or could")
public abstract class DirectIoVsReclaim {
  private final GlockIo io;

  DirectIoVsReclaim(GlockIo io) {
    this.io = io;
  }

  @Actor
  public void write(ZL_Result r) {
    r.r1 = io.write();
  }

  @Actor
  public void reclaimAndTouch() {
    io.reclaimAndTouch();
  }

  @Arbiter
  public void lockdep(ZL_Result r) {
    r.r2 = io.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {"false, glock -> mmap_lock -> glock", "false, glock -> glock"}, expect = ACCEPTABLE_INTERESTING, desc = "it waits for the lock that it holds")
  @Outcome(id = "true, glock -> mmap_lock -> glock", expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedFaultUnderLock extends DirectIoVsReclaim {
    public BustedFaultUnderLock() { super(new org.pagetorture.model.liveness.BustedFaultUnderLock()); }
    @Override @Actor public void write(ZL_Result r) { super.write(r); }
    @Override @Actor public void reclaimAndTouch() { super.reclaimAndTouch(); }
    @Override @Arbiter public void lockdep(ZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class NoFault extends DirectIoVsReclaim {
    public NoFault() { super(new org.pagetorture.model.liveness.NoFault()); }
    @Override @Actor public void write(ZL_Result r) { super.write(r); }
    @Override @Actor public void reclaimAndTouch() { super.reclaimAndTouch(); }
    @Override @Arbiter public void lockdep(ZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
