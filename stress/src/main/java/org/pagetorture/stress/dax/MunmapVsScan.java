// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import org.pagetorture.model.dax.BusyScan;
import org.pagetorture.model.dax.Munmap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A pinned page is unmapped while truncate's scan looks whether anybody but the mappings holds it.
///
///     munmap                       scan
///     ------                       ----
///     pmd = none                   references = count
///     mapcount--                   mappings = mapcount
///     count--                      busy if they differ
///
/// A pin is held all the while, so the only right answer is busy.
///
/// Kernel: fs/dax.c:dax_busy_page() (v6.15), mm/huge_memory.c:zap_huge_pmd() (v6.12).
@Race({"F13", "F17"})
@Outcome(id = "true", expect = ACCEPTABLE, desc = "busy")
@Outcome(expect = FORBIDDEN, desc = "a pinned page looks idle")
public abstract class MunmapVsScan {
  /// The outcome that an unsound scan admits.
  static final String PIN_MISSED = "false";

  /// One mapping, and one pin.
  private final PageRefcount refcount = new PageRefcount(2);

  private final PageRefcount mapcount = new PageRefcount(1);
  private final Pte pmd = new Pte(Pte.map(0, Pte.WRITE));
  private final BusyScan busyScan;

  MunmapVsScan(BusyScan busyScan) {
    this.busyScan = busyScan;
  }

  @Actor
  public void munmap() {
    Munmap.unmap(pmd, refcount, mapcount);
  }

  @Actor
  public void scan(Z_Result r) {
    r.r1 = busyScan.isBusy(refcount, mapcount);
  }

  // @formatter:off

  @JCStressTest @State @Race("F13") @Busted(needs = INTERLEAVING)
  @Outcome(id = PIN_MISSED, expect = ACCEPTABLE_INTERESTING, desc = "nobody maps it, so nobody was asked who holds it")
  public static class BustedSkipUnmapped extends MunmapVsScan {
    public BustedSkipUnmapped() { super(new org.pagetorture.model.dax.BustedSkipUnmapped()); }
    @Override @Actor public void munmap() { super.munmap(); }
    @Override @Actor public void scan(Z_Result r) { super.scan(r); }
  }

  @JCStressTest @State @Race("F17") @Busted(needs = INTERLEAVING)
  @Outcome(id = PIN_MISSED, expect = ACCEPTABLE_INTERESTING, desc = "the mapping went away between the reads")
  public static class BustedMapcountThenRef extends MunmapVsScan {
    public BustedMapcountThenRef() { super(new org.pagetorture.model.dax.BustedMapcountThenRef()); }
    @Override @Actor public void munmap() { super.munmap(); }
    @Override @Actor public void scan(Z_Result r) { super.scan(r); }
  }

  @JCStressTest @State @Race("F17") @Busted(needs = REORDERING)
  @Outcome(id = PIN_MISSED, expect = ACCEPTABLE_INTERESTING, desc = "the reads were swapped")
  public static class BustedRefThenMapcountNoRmb extends MunmapVsScan {
    public BustedRefThenMapcountNoRmb() { super(new org.pagetorture.model.dax.BustedRefThenMapcountNoRmb()); }
    @Override @Actor public void munmap() { super.munmap(); }
    @Override @Actor public void scan(Z_Result r) { super.scan(r); }
  }

  @JCStressTest @State @Race("F17")
  public static class RefThenMapcount extends MunmapVsScan {
    public RefThenMapcount() { super(new org.pagetorture.model.dax.RefThenMapcount()); }
    @Override @Actor public void munmap() { super.munmap(); }
    @Override @Actor public void scan(Z_Result r) { super.scan(r); }
  }
  // @formatter:on
}
