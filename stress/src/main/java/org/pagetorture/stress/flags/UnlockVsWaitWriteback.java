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
import org.pagetorture.model.flags.WaitersBit;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A page is unlocked while somebody goes to sleep until its writeback is over.
///
///     unlock                            waitWriteback
///     ------                            -------------
///     clear PG_locked                   lock the queue
///     if (PG_waiters)                   set PG_waiters
///       lock the queue                  if (PG_writeback)
///       wake who waits for PG_locked      enter the queue, sleep
///       if (nobody of the page is left) unlock the queue
///         clear PG_waiters
///       unlock the queue
///
/// The page's sleepers share `PG_waiters`, whatever bit they wait for, and the queue with those of
/// other pages. Lost when it fails: the bit, and with it the wake-up at the end of writeback.
///
/// Kernel: mm/filemap.c:folio_wake_bit() against folio_wait_bit_common() (v6.12).
@Race("B7")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "asleep, and woken when writeback ends")
@Outcome(expect = FORBIDDEN, desc = "asleep for ever: writeback is over and nobody wakes")
public abstract class UnlockVsWaitWriteback {
  /// The outcome that an unsound way admits.
  static final String ASLEEP = "true, false";

  private final WaitersBit waiters;

  UnlockVsWaitWriteback(WaitersBit waiters) {
    this.waiters = waiters;
  }

  @Actor
  public void unlock() {
    waiters.unlock();
  }

  @Actor
  public void waitWriteback(ZZ_Result r) {
    r.r1 = waiters.waitWriteback();
  }

  @Arbiter
  public void endWriteback(ZZ_Result r) {
    r.r2 = waiters.endWriteback();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the sleeper was in the queue, and is forgotten")
  public static class BustedClearAlways extends UnlockVsWaitWriteback {
    public BustedClearAlways() { super(new org.pagetorture.model.flags.BustedClearAlways()); }
    @Override @Actor public void unlock() { super.unlock(); }
    @Override @Actor public void waitWriteback(ZZ_Result r) { super.waitWriteback(r); }
    @Override @Arbiter public void endWriteback(ZZ_Result r) { super.endWriteback(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the sleeper came between the walk and the clear")
  public static class BustedClearUnlocked extends UnlockVsWaitWriteback {
    public BustedClearUnlocked() { super(new org.pagetorture.model.flags.BustedClearUnlocked()); }
    @Override @Actor public void unlock() { super.unlock(); }
    @Override @Actor public void waitWriteback(ZZ_Result r) { super.waitWriteback(r); }
    @Override @Arbiter public void endWriteback(ZZ_Result r) { super.endWriteback(r); }
  }

  @JCStressTest @State
  public static class PageMatch extends UnlockVsWaitWriteback {
    public PageMatch() { super(new org.pagetorture.model.flags.PageMatch()); }
    @Override @Actor public void unlock() { super.unlock(); }
    @Override @Actor public void waitWriteback(ZZ_Result r) { super.waitWriteback(r); }
    @Override @Arbiter public void endWriteback(ZZ_Result r) { super.endWriteback(r); }
  }
  // @formatter:on
}
