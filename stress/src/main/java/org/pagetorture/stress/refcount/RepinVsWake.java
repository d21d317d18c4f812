// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.refcount.WokenWait;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A user drops the last pin of a DAX page and pins it again, while truncate is woken by the first.
///
///     repin                      wake
///     -----                      ----
///     data = 1, count--          if (count is not idle)
///     if (pte is mapped)           sleep on
///       count++, pinned again    free the block
///
/// The waiter was woken because the page was idle, not because it is.
@Race("A14")
@Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "pinned again, truncate sleeps on")
@Outcome(id = "false, true, 170", expect = ACCEPTABLE, desc = "freed, no second pin")
@Outcome(id = "false, false, 1", expect = ACCEPTABLE, desc = "no second pin, truncate sleeps on")
@Outcome(expect = FORBIDDEN, desc = "pinned again and freed, or the last store hit a free block")
public abstract class RepinVsWake {
  static final String PINNED_AND_FREE = "true, true, 170";

  private final WokenWait wait;
  private final Page page;
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));

  RepinVsWake(WokenWait wait) {
    this.wait = wait;
    page = new Page(1, wait.idle() + 1, 0);
  }

  @Actor
  public void repin(ZZI_Result r) {
    page.setData(1);
    page.refcount.put();
    r.r1 = GupFast.get(pte, page);
  }

  @Actor
  public void wake(ZZI_Result r) {
    boolean over = wait.isOver(pte, page);
    if (over) {
      page.setData(Page.POISON);
    }
    r.r2 = over;
  }

  @Arbiter
  public void data(ZZI_Result r) {
    r.r3 = page.data();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREE, expect = ACCEPTABLE_INTERESTING, desc = "the page is busy again")
  public static class BustedNoRescan extends RepinVsWake {
    public BustedNoRescan() { super(new org.pagetorture.model.refcount.BustedNoRescan()); }
    @Override @Actor public void repin(ZZI_Result r) { super.repin(r); }
    @Override @Actor public void wake(ZZI_Result r) { super.wake(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }

  @JCStressTest @State
  public static class Rescan extends RepinVsWake {
    public Rescan() { super(new org.pagetorture.model.refcount.Rescan()); }
    @Override @Actor public void repin(ZZI_Result r) { super.repin(r); }
    @Override @Actor public void wake(ZZI_Result r) { super.wake(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }

  @JCStressTest @State
  public static class ZeroBased extends RepinVsWake {
    public ZeroBased() { super(new org.pagetorture.model.refcount.ZeroBased()); }
    @Override @Actor public void repin(ZZI_Result r) { super.repin(r); }
    @Override @Actor public void wake(ZZI_Result r) { super.wake(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }
  // @formatter:on
}
