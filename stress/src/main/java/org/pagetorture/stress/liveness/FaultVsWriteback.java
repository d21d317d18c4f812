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
import org.pagetorture.model.liveness.TableAlloc;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault allocates a page table, and reclaim waits for writeback of a page that waits in one
/// request with the page of the fault.
///
///     fault                        writeBack
///     -----                        ---------
///     lock page B                  lock page A
///     allocate a table             writeback of A begins
///       reclaim waits for          unlock page A
///       writeback of A             lock page B
///     unlock page B                send both to the device
///
/// Writeback is no lock, but somebody waits until somebody else is done with it: a class like
/// others.
///
/// Kernel: mm/memory.c:__do_fault(), and the comment in it (v6.12).
@Race("I7")
@Outcome(
    id = {"false, false, in order", "true, false, in order", "false, true, in order"},
    expect = ACCEPTABLE,
    desc = "no more than one sleeps, and the locks have an order")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for the other, or could")
public abstract class FaultVsWriteback {
  static final String CYCLE = ", folio lock -> PG_writeback -> folio lock";

  private final TableAlloc alloc;

  FaultVsWriteback(TableAlloc alloc) {
    this.alloc = alloc;
  }

  @Actor
  public void fault(ZZL_Result r) {
    r.r1 = alloc.fault();
  }

  @Actor
  public void writeBack(ZZL_Result r) {
    r.r2 = alloc.writeBack();
  }

  @Arbiter
  public void lockdep(ZZL_Result r) {
    r.r3 = alloc.lockdep.report();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, true" + CYCLE, expect = ACCEPTABLE_INTERESTING, desc = "page B waits for page A, whose request waits for page B")
  @Outcome(id = {"false, false" + CYCLE, "true, false" + CYCLE, "false, true" + CYCLE}, expect = ACCEPTABLE, desc = "no deadlock, but its order was seen")
  @Outcome(expect = FORBIDDEN, desc = "the order was not seen")
  public static class BustedAllocUnderLock extends FaultVsWriteback {
    public BustedAllocUnderLock() { super(new org.pagetorture.model.liveness.BustedAllocUnderLock()); }
    @Override @Actor public void fault(ZZL_Result r) { super.fault(r); }
    @Override @Actor public void writeBack(ZZL_Result r) { super.writeBack(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }

  @JCStressTest @State
  public static class Preallocate extends FaultVsWriteback {
    public Preallocate() { super(new org.pagetorture.model.liveness.Preallocate()); }
    @Override @Actor public void fault(ZZL_Result r) { super.fault(r); }
    @Override @Actor public void writeBack(ZZL_Result r) { super.writeBack(r); }
    @Override @Arbiter public void lockdep(ZZL_Result r) { super.lockdep(r); }
  }
  // @formatter:on
}
