// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.dirty.DirtyAccounting;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Writeback cleans a page and marks it again, as it cannot write it now, while somebody else marks
/// the page and truncates it.
///
///     redirty                             cancel
///     -------                             ------
///     if (dirty was 1, is 0) count--      if (dirty was 0, is 1) count++
///     if (dirty was 0, is 1) count++      if (dirty was 1, is 0) count--
///
/// Lost when it fails: the count of dirty pages, for ever; writers are throttled for pages that do
/// not exist, or not at all.
///
/// Kernel: mm/page-writeback.c:folio_redirty_for_writepage() against __folio_cancel_dirty()
/// (v6.12).
@Race("C14")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "as many are counted as are dirty")
@Outcome(expect = FORBIDDEN, desc = "the count of dirty pages is wrong")
public abstract class RedirtyVsCancel {
  /// The outcome of who counts a mark that was there already.
  static final String TOO_MANY = "1";

  /// The outcome of who counts a mark as gone that another took away.
  static final String TOO_FEW = "-1";

  private final DirtyAccounting page;

  RedirtyVsCancel(DirtyAccounting page) {
    this.page = page;
  }

  @Actor
  public void redirty() {
    page.clean();
    page.mark();
  }

  @Actor
  public void cancel() {
    page.mark();
    page.clean();
  }

  @Arbiter
  public void excess(I_Result r) {
    r.r1 = page.excess();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = TOO_MANY, expect = ACCEPTABLE_INTERESTING, desc = "both found the page clean")
  public static class BustedTestThenMark extends RedirtyVsCancel {
    public BustedTestThenMark() { super(new org.pagetorture.model.dirty.BustedTestThenMark()); }
    @Override @Actor public void redirty() { super.redirty(); }
    @Override @Actor public void cancel() { super.cancel(); }
    @Override @Arbiter public void excess(I_Result r) { super.excess(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = TOO_FEW, expect = ACCEPTABLE_INTERESTING, desc = "both found the page dirty")
  public static class BustedTestThenCancel extends RedirtyVsCancel {
    public BustedTestThenCancel() { super(new org.pagetorture.model.dirty.BustedTestThenCancel()); }
    @Override @Actor public void redirty() { super.redirty(); }
    @Override @Actor public void cancel() { super.cancel(); }
    @Override @Arbiter public void excess(I_Result r) { super.excess(r); }
  }

  @JCStressTest @State
  public static class CountTheChange extends RedirtyVsCancel {
    public CountTheChange() { super(new org.pagetorture.model.dirty.CountTheChange()); }
    @Override @Actor public void redirty() { super.redirty(); }
    @Override @Actor public void cancel() { super.cancel(); }
    @Override @Arbiter public void excess(I_Result r) { super.excess(r); }
  }
  // @formatter:on
}
