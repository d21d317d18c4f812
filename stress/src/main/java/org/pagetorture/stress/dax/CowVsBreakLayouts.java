// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

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
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores to its private copy of a DAX page while truncate unmaps the file's pages.
///
///     store                        unmap
///     -----                        -----
///     copy = new data              if (entry maps the file's page)
///     entry = copy                   entry = none
///
/// A private copy belongs to no file. An unmap that takes it too makes the next load fault the
/// file's page in again, and the store is lost.
///
/// Kernel: fs/dax.c:dax_layout_busy_page_range() (v5.3 and later), mm/memory.c:wp_page_copy()
/// (v6.12).
@Race("F15")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the process reads what it stored")
@Outcome(expect = FORBIDDEN, desc = "the store is lost")
public abstract class CowVsBreakLayouts {
  /// The outcome that an unsound unmap admits: the file's data.
  static final String STORE_LOST = "0";

  private static final int FILE_PFN = 0;
  private static final int COPY_PFN = 1;

  private final Page file = new Page(1);
  private final Page copy = new Page(2);
  private final Pte pte = new Pte(Pte.map(FILE_PFN, 0));
  private final SpinLock ptl = new SpinLock();
  private final boolean evenCows;

  CowVsBreakLayouts(boolean evenCows) {
    this.evenCows = evenCows;
  }

  @Actor
  public void store() {
    ptl.lock();
    copy.setDataOpaque(1);
    pte.setEntryOpaque(Pte.map(COPY_PFN, Pte.WRITE));
    ptl.unlock();
  }

  @Actor
  public void unmap() {
    ptl.lock();
    if (evenCows || Pte.pfn(pte.entryOpaque()) == FILE_PFN) {
      pte.clearOpaque();
    }
    ptl.unlock();
  }

  @Arbiter
  public void load(I_Result r) {
    boolean mapsCopy = Pte.pfn(pte.entryOpaque()) == COPY_PFN;
    r.r1 = (mapsCopy ? copy : file).dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the private copy was unmapped as well")
  public static class BustedUnmapCows extends CowVsBreakLayouts {
    public BustedUnmapCows() { super(true); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void load(I_Result r) { super.load(r); }
  }

  @JCStressTest @State
  public static class UnmapFilePages extends CowVsBreakLayouts {
    public UnmapFilePages() { super(false); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void load(I_Result r) { super.load(r); }
  }
  // @formatter:on
}
