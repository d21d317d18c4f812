// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.dirty.LazyFree;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct read fills a page that the process has given up by MADV_FREE, while reclaim drops it.
///
///     directRead              drop
///     ----------              ----
///     count++                 entry = none
///     if (entry is the same)  if (count is idle)
///       page = 1                if (!dirty)
///       dirty = 1                 drop the page
///       count--
///
/// Shapes: store buffering (SB) on count and entry, and message passing (MP) on count and dirty
/// flag. Lost when either fails: the read succeeds, and the process finds a page of zeroes.
///
/// Kernel: mm/rmap.c:try_to_unmap_one() against mm/gup.c:gup_fast_pte_range() (v5.18).
@Race("C5")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the process has what was read")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "no page to read into")
@Outcome(expect = FORBIDDEN, desc = "the read succeeded, and its data is gone")
public abstract class DmaVsLazyFree {
  /// The outcome of who drops a page that is being read into.
  static final String READ_LOST = "true, 0";

  private static final int ZEROES = 0;

  private final Page page = new Page(1, LazyFree.IDLE, 0);
  private final Vma vma = new Vma();
  private final LazyFree way;

  DmaVsLazyFree(LazyFree way) {
    this.way = way;
    vma.map(Pte.map(0, Pte.WRITE));
  }

  @Actor
  public void directRead(ZI_Result r) {
    r.r1 = way.directRead(vma, page, 1);
  }

  @Actor
  public void drop() {
    way.drop(vma, page);
  }

  @Arbiter
  public void process(ZI_Result r) {
    r.r2 = vma.pte.isPresentOpaque() ? page.dataOpaque() : ZEROES;
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = READ_LOST, expect = ACCEPTABLE_INTERESTING, desc = "pinned, and not stored to yet")
  public static class BustedDirtyTestOnly extends DmaVsLazyFree {
    public BustedDirtyTestOnly() { super(new org.pagetorture.model.dirty.BustedDirtyTestOnly()); }
    @Override @Actor public void directRead(ZI_Result r) { super.directRead(r); }
    @Override @Actor public void drop() { super.drop(); }
    @Override @Arbiter public void process(ZI_Result r) { super.process(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = READ_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the look at the count passed the cleared entry")
  public static class BustedCountNoFence extends DmaVsLazyFree {
    public BustedCountNoFence() { super(new org.pagetorture.model.dirty.BustedCountNoFence()); }
    @Override @Actor public void directRead(ZI_Result r) { super.directRead(r); }
    @Override @Actor public void drop() { super.drop(); }
    @Override @Arbiter public void process(ZI_Result r) { super.process(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = READ_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the look at the flag passed that at the count")
  public static class BustedDirtyNoRmb extends DmaVsLazyFree {
    public BustedDirtyNoRmb() { super(new org.pagetorture.model.dirty.BustedDirtyNoRmb()); }
    @Override @Actor public void directRead(ZI_Result r) { super.directRead(r); }
    @Override @Actor public void drop() { super.drop(); }
    @Override @Arbiter public void process(ZI_Result r) { super.process(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = READ_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the second look at the entry passed the reference")
  public static class BustedPinNoFence extends DmaVsLazyFree {
    public BustedPinNoFence() { super(new org.pagetorture.model.dirty.BustedPinNoFence()); }
    @Override @Actor public void directRead(ZI_Result r) { super.directRead(r); }
    @Override @Actor public void drop() { super.drop(); }
    @Override @Arbiter public void process(ZI_Result r) { super.process(r); }
  }

  @JCStressTest @State
  public static class FenceThenCount extends DmaVsLazyFree {
    public FenceThenCount() { super(new org.pagetorture.model.dirty.FenceThenCount()); }
    @Override @Actor public void directRead(ZI_Result r) { super.directRead(r); }
    @Override @Actor public void drop() { super.drop(); }
    @Override @Arbiter public void process(ZI_Result r) { super.process(r); }
  }

  @JCStressTest @State
  public static class PinUnderPtl extends DmaVsLazyFree {
    public PinUnderPtl() { super(new org.pagetorture.model.dirty.PinUnderPtl()); }
    @Override @Actor public void directRead(ZI_Result r) { super.directRead(r); }
    @Override @Actor public void drop() { super.drop(); }
    @Override @Arbiter public void process(ZI_Result r) { super.process(r); }
  }
  // @formatter:on
}
