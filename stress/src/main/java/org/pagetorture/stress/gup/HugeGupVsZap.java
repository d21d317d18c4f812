// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZII_Result;
import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast takes a reference to the last page of a huge one while that is zapped, and gives the
/// reference back.
///
///     gup                            zap
///     ---                            ---
///     page = the last                entry = none
///     page++, behind it
///     count of the huge page ++
///     if (entry is not the same)
///       count of the huge page --
///
/// What is put back has to be what was got: powerpc put the page that the loop had ended at, the
/// neighbour's. Lost when it fails: the neighbour's page is freed under it, and the huge one never.
///
/// Kernel: arch/powerpc/mm/hugetlbpage.c:gup_hugepte(), 405e44f2e312 (v3.2).
@Race("A20")
@Outcome(id = "true, 2, 2", expect = ACCEPTABLE, desc = "gup has its reference")
@Outcome(id = "false, 1, 2", expect = ACCEPTABLE, desc = "zapped, and the reference given back")
@Outcome(expect = FORBIDDEN, desc = "a reference to another page was dropped")
public abstract class HugeGupVsZap {
  /// The outcome of putting the wrong page: the neighbour's is poisoned.
  static final String NEIGHBOUR_FREED = "false, 2, 170";

  final PageArena pages = new PageArena(2);
  final int huge = pages.alloc(1);
  final int neighbour = pages.alloc(2);
  final Pte pte = new Pte(Pte.map(huge, 0));

  /// Takes a reference to the huge page, and returns whether it kept it.
  protected abstract boolean get();

  @Actor
  public void gup(ZII_Result r) {
    r.r1 = get();
  }

  @Actor
  public void zap() {
    pte.clearOpaque();
  }

  @Arbiter
  public void neighbour(ZII_Result r) {
    r.r2 = pages.page(huge).refcount.countOpaque();
    r.r3 = pages.page(neighbour).ownerOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NEIGHBOUR_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the page behind the last was put")
  public static class BustedPutNext extends HugeGupVsZap {
    @Override protected boolean get() {
      int seen = pte.entryOpaque();
      if (seen == Pte.NONE || !pages.page(huge).refcount.tryGet()) { return false; }
      if (pte.entryOpaque() == seen) { return true; }
      pages.put(neighbour);
      return false;
    }
    @Override @Actor public void gup(ZII_Result r) { super.gup(r); }
    @Override @Actor public void zap() { super.zap(); }
    @Override @Arbiter public void neighbour(ZII_Result r) { super.neighbour(r); }
  }

  @JCStressTest @State
  public static class PutHead extends HugeGupVsZap {
    @Override protected boolean get() { return GupFast.get(pte, pages.page(huge)); }
    @Override @Actor public void gup(ZII_Result r) { super.gup(r); }
    @Override @Actor public void zap() { super.zap(); }
    @Override @Arbiter public void neighbour(ZII_Result r) { super.neighbour(r); }
  }
  // @formatter:on
}
