// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.flags.WritebackWait;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A writeback ends, while under the page's lock one thread starts the next, and another waits for
/// that to do the same.
///
///     endWriteback              writeAgain
///     ------------              ----------
///     clear PG_writeback        if (PG_writeback) give up
///     if (PG_waiters)           set PG_writeback
///       wake the page's         ---- the next to have the lock ----
///         sleepers              while or if (PG_writeback)
///                                 sleep
///                               write the page
///
/// Lost when it fails: two writebacks of a page are under way at a time, and the older contents may
/// reach the disk last; the kernel stops at a `BUG_ON(folio_test_writeback(folio))`.
///
/// Kernel: mm/filemap.c:folio_end_writeback() against
/// mm/page-writeback.c:folio_prepare_writeback() (v6.12).
@Race("B8")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "still under way: nobody starts another")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "sleeps until the next one is over, too")
@Outcome(expect = FORBIDDEN, desc = "goes on to write the page while it is being written")
public abstract class EndWritebackVsWait {
  /// The outcome that an unsound way admits.
  static final String TWO_WRITEBACKS = "true, true";

  private final WritebackWait writeback;

  EndWritebackVsWait(WritebackWait writeback) {
    this.writeback = writeback;
  }

  @Actor
  public void endWriteback() {
    writeback.end();
  }

  @Actor
  public void writeAgain(ZZ_Result r) {
    r.r1 = writeback.start() && writeback.sleep();
  }

  @Arbiter
  public void writeMeanwhile(ZZ_Result r) {
    r.r2 = r.r1 && writeback.goesOn() && writeback.isUnderWriteback();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = TWO_WRITEBACKS, expect = ACCEPTABLE_INTERESTING, desc = "woken by the end of the writeback before")
  public static class BustedWaitOnce extends EndWritebackVsWait {
    public BustedWaitOnce() { super(new org.pagetorture.model.flags.BustedWaitOnce()); }
    @Override @Actor public void endWriteback() { super.endWriteback(); }
    @Override @Actor public void writeAgain(ZZ_Result r) { super.writeAgain(r); }
    @Override @Arbiter public void writeMeanwhile(ZZ_Result r) { super.writeMeanwhile(r); }
  }

  @JCStressTest @State
  public static class WaitInLoop extends EndWritebackVsWait {
    public WaitInLoop() { super(new org.pagetorture.model.flags.WaitInLoop()); }
    @Override @Actor public void endWriteback() { super.endWriteback(); }
    @Override @Actor public void writeAgain(ZZ_Result r) { super.writeAgain(r); }
    @Override @Arbiter public void writeMeanwhile(ZZ_Result r) { super.writeMeanwhile(r); }
  }

  @JCStressTest @State
  public static class EndUnderLock extends EndWritebackVsWait {
    public EndUnderLock() { super(new org.pagetorture.model.flags.EndUnderLock()); }
    @Override @Actor public void endWriteback() { super.endWriteback(); }
    @Override @Actor public void writeAgain(ZZ_Result r) { super.writeAgain(r); }
    @Override @Arbiter public void writeMeanwhile(ZZ_Result r) { super.writeMeanwhile(r); }
  }
  // @formatter:on
}
