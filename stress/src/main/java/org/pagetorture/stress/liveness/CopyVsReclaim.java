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
import org.pagetorture.model.liveness.CopyIn;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A write copies to a page that it has locked, from a mapping of that page, while reclaim unmaps
/// it.
///
///     write                        reclaimAndTouch
///     -----                        ---------------
///     touch the memory             entry = none
///     lock the page                lock mmap_lock shared
///     copy                         lock the page
///       entry is none: fault       entry = page
///         lock the page
///
/// The touch before makes the fault rare, and the deadlock with it, not impossible. The order is
/// seen in every sample: the copy says that it might take mmap_lock. (The kernel's checker does
/// not know page locks, which are bits.)
///
/// Kernel: mm/filemap.c:generic_perform_write() (v6.12).
@Race("I8")
@Outcome(id = "true, in order", expect = ACCEPTABLE, desc = "the write ended")
@Outcome(expect = FORBIDDEN, desc = "it waits for itself, or could")
public abstract class CopyVsReclaim {
  private final CopyIn copy;

  CopyVsReclaim(CopyIn copy) {
    this.copy = copy;
  }

  @Actor
  public void write(ZL_Result r) {
    r.r1 = copy.write();
  }

  @Actor
  public void reclaimAndTouch() {
    copy.reclaimAndTouch();
  }

  @Arbiter
  public void lockdep(ZL_Result r) {
    r.r2 = copy.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {"false, folio lock -> mmap_lock -> folio lock", "false, folio lock -> folio lock"}, expect = ACCEPTABLE_INTERESTING, desc = "it waits for the lock that it holds")
  @Outcome(id = "true, folio lock -> mmap_lock -> folio lock", expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedFaultInFirst extends CopyVsReclaim {
    public BustedFaultInFirst() { super(new org.pagetorture.model.liveness.BustedFaultInFirst()); }
    @Override @Actor public void write(ZL_Result r) { super.write(r); }
    @Override @Actor public void reclaimAndTouch() { super.reclaimAndTouch(); }
    @Override @Arbiter public void lockdep(ZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class AtomicCopy extends CopyVsReclaim {
    public AtomicCopy() { super(new org.pagetorture.model.liveness.AtomicCopy()); }
    @Override @Actor public void write(ZL_Result r) { super.write(r); }
    @Override @Actor public void reclaimAndTouch() { super.reclaimAndTouch(); }
    @Override @Arbiter public void lockdep(ZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
