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
import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Zap;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast takes a reference while a zap takes the mapping away and looks who holds the page.
///
///     gup                          zap
///     ---                          ---
///     count++                      entry = none
///     if (entry is still there)    if (count is idle)
///       got it                       nobody has it
///
/// Shape: store buffering (SB). The variants differ in how the zap clears the entry, and what it
/// has between that and its look at the count.
///
/// Kernel: mm/gup.c:gup_fast_pte_range() against mm/memory.c:zap_present_ptes() (v6.12).
@Race({"E1", "E2"})
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the zap sees the reference")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "gup sees that the entry is gone")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "each saw the other")
@Outcome(expect = FORBIDDEN, desc = "gup has the page, and the zap does not know")
public abstract class GupFastVsZap {
  /// The outcome that an unordered zap admits.
  static final String UNSEEN = "true, true";

  final Page page = new Page(1);
  final Pte pte = new Pte(Pte.map(0, Pte.WRITE));

  /// Takes a reference, and returns whether it did.
  protected boolean get() {
    return GupFast.get(pte, page);
  }

  /// Takes the mapping away, and returns whether nobody seems to hold the page.
  protected abstract boolean isIdle();

  @Actor
  public void gup(ZZ_Result r) {
    r.r1 = get();
  }

  @Actor
  public void zap(ZZ_Result r) {
    r.r2 = isIdle();
  }

  // @formatter:off
  @JCStressTest @State @Race("E2") @Busted(needs = INTERLEAVING)
  @Outcome(id = UNSEEN, expect = ACCEPTABLE_INTERESTING, desc = "gup did not look again")
  public static class BustedNoRecheck extends GupFastVsZap {
    @Override protected boolean get() { return pte.isPresentOpaque() && page.refcount.tryGet(); }
    @Override protected boolean isIdle() { return !Zap.isBusy(pte, page, 1); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void zap(ZZ_Result r) { super.zap(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = UNSEEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the store")
  public static class BustedOpaqueClear extends GupFastVsZap {
    @Override protected boolean isIdle() { pte.clearOpaque(); return page.refcount.countOpaque() == 1; }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void zap(ZZ_Result r) { super.zap(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = UNSEEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the release")
  public static class BustedReleaseClear extends GupFastVsZap {
    @Override protected boolean isIdle() { pte.setEntryRelease(Pte.NONE); return page.refcount.countAcquire() == 1; }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void zap(ZZ_Result r) { super.zap(r); }
  }

  @JCStressTest @State
  public static class Fence extends GupFastVsZap {
    @Override protected boolean isIdle() { return !Zap.isBusy(pte, page, 1); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void zap(ZZ_Result r) { super.zap(r); }
  }

  @JCStressTest @State
  public static class GetAndClear extends GupFastVsZap {
    @Override protected boolean isIdle() {
      pte.getAndClearVolatile();
      return page.refcount.countVolatile() == 1;
    }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void zap(ZZ_Result r) { super.zap(r); }
  }

  @JCStressTest @State
  public static class VolatileClear extends GupFastVsZap {
    @Override protected boolean isIdle() {
      pte.setEntryVolatile(Pte.NONE);
      return page.refcount.countVolatile() == 1;
    }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void zap(ZZ_Result r) { super.zap(r); }
  }
  // @formatter:on
}
