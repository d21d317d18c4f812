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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Tlb;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores through the translation that its CPU has cached, while the page is unmapped,
/// freed and used anew.
///
///     store                        zap
///     -----                        ---
///     entry = cached translation   entry = none
///     page = 1                     flush the translation
///                                  page = 2, for its new owner
///
/// Whoever reuses a page before every stale translation is gone shares it with the last owner.
///
/// Kernel: mm/mmu_gather.c:tlb_flush_mmu(), mm/memory.c:zap_pte_range() (v6.12); CVE-2018-18281.
@Race("C10")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "the page holds its new owner's data")
@Outcome(expect = FORBIDDEN, desc = "the last owner stored into the new owner's page")
public abstract class StoreVsZap {
  /// The outcome that a missing flush admits.
  static final String OVERWRITTEN = "1";

  final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  final Tlb tlb = new Tlb();
  private final Page page = new Page(1);

  /// Fills the translation, as an earlier store did.
  StoreVsZap() {
    tlb.enter(pte);
    tlb.leave();
  }

  /// Takes the mapping away, so that nobody can store any more.
  protected abstract void unmap();

  @Actor
  public void store() {
    if ((tlb.enter(pte) & Pte.PRESENT) != 0) {
      page.setDataOpaque(1);
    }
    tlb.leave();
  }

  @Actor
  public void zap() {
    unmap();
    page.setDataOpaque(2);
  }

  @Arbiter
  public void owner(I_Result r) {
    r.r1 = page.dataOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the translation stayed")
  public static class BustedNoFlush extends StoreVsZap {
    @Override protected void unmap() { pte.clearOpaque(); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void zap() { super.zap(); }
    @Override @Arbiter public void owner(I_Result r) { super.owner(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the translation came back")
  public static class BustedFlushBeforeClear extends StoreVsZap {
    @Override protected void unmap() { tlb.flush(); pte.clearOpaque(); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void zap() { super.zap(); }
    @Override @Arbiter public void owner(I_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class Flush extends StoreVsZap {
    @Override protected void unmap() { pte.clearOpaque(); tlb.flush(); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void zap() { super.zap(); }
    @Override @Arbiter public void owner(I_Result r) { super.owner(r); }
  }
  // @formatter:on
}
