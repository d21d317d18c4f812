// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.gup.CollapseGup;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast takes a reference while khugepaged copies the page into a huge one.
///
///     gup                          collapse
///     ---                          --------
///     count++                      pmd = none
///     if (pmd, entry are the same) if (count is that of an unpinned page)
///       got it                       copy it, and map the copy
///
/// Shape: store buffering (SB), on the upper entry. If both go on, the device writes into a page
/// that the process does not see any more.
///
/// Kernel: mm/gup.c:gup_fast_pte_range() against mm/khugepaged.c:collapse_huge_page() (v6.1).
@Race("E4")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the page is held, and stays")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the page was copied, and gup gave way")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "each saw the other")
@Outcome(expect = FORBIDDEN, desc = "gup holds the old page")
public abstract class GupFastVsCollapse {
  /// The outcome that an unsound check admits.
  static final String OLD_PAGE_HELD = "true, true";

  private final Pte pmd = new Pte(Pte.map(1, 0));
  private final Pte pte = new Pte(Pte.map(2, Pte.WRITE));
  private final Page page = new Page(1);
  private final CollapseGup collapseGup;

  GupFastVsCollapse(CollapseGup collapseGup) {
    this.collapseGup = collapseGup;
  }

  @Actor
  public void gup(ZZ_Result r) {
    r.r1 = collapseGup.get(pmd, pte, page);
  }

  @Actor
  public void collapse(ZZ_Result r) {
    r.r2 = collapseGup.collapse(pmd, page);
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OLD_PAGE_HELD, expect = ACCEPTABLE_INTERESTING, desc = "gup looked at the wrong level")
  public static class BustedRecheckPteOnly extends GupFastVsCollapse {
    public BustedRecheckPteOnly() { super(new org.pagetorture.model.gup.BustedRecheckPteOnly()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void collapse(ZZ_Result r) { super.collapse(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = OLD_PAGE_HELD, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the store")
  public static class BustedCollapseNoFence extends GupFastVsCollapse {
    public BustedCollapseNoFence() { super(new org.pagetorture.model.gup.BustedCollapseNoFence()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void collapse(ZZ_Result r) { super.collapse(r); }
  }

  @JCStressTest @State
  public static class RecheckPmd extends GupFastVsCollapse {
    public RecheckPmd() { super(new org.pagetorture.model.gup.RecheckPmd()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void collapse(ZZ_Result r) { super.collapse(r); }
  }
  // @formatter:on
}
