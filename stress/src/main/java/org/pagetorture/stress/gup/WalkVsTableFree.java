// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import org.pagetorture.model.gup.TableFree;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast walks through a page table while it is freed, by munmap or by a collapse.
///
///     walk                         free
///     ----                         ----
///     table = pmd                  pmd = none
///     entry = table[i]             wait for the walkers
///                                  poison the table
///
/// The second look at pmd that [GupFastVsCollapse] needs comes too late here: by then the walk has
/// taken a reference to whatever page the freed table named.
///
/// Each level is read once, and its value passed down: a second read may find that the entry leads
/// nowhere any more. What d3f7b1bb2040 (v5.9) repairs is a pointer to that value, which s390 took
/// for one into the table; it passes both.
///
/// Kernel: mm/gup.c:gup_fast_pgd_range() against mm/mmu_gather.c:tlb_remove_table(), and since 6.1
/// mm/khugepaged.c:collapse_huge_page().
@Race({"E3", "E5", "E16"})
@Outcome(id = "false", expect = ACCEPTABLE, desc = "the walk met a live table, or none")
@Outcome(expect = FORBIDDEN, desc = "the walk read what is no table")
public abstract class WalkVsTableFree {
  /// The outcome that an unsound free admits.
  static final String USE_AFTER_FREE = "true";

  private final Pte pmd = new Pte(Pte.map(TableFree.TABLE_PFN, 0));
  private final Pte table = new Pte(Pte.map(2, Pte.WRITE));
  private final TableFree tableFree;

  WalkVsTableFree(TableFree tableFree) {
    this.tableFree = tableFree;
  }

  @Actor
  public void walk(Z_Result r) {
    r.r1 = tableFree.walk(pmd, table) == TableFree.POISON;
  }

  @Actor
  public void free() {
    tableFree.free(pmd, table);
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = USE_AFTER_FREE, expect = ACCEPTABLE_INTERESTING, desc = "nobody waited for the walk")
  public static class BustedFreeAtOnce extends WalkVsTableFree {
    public BustedFreeAtOnce() { super(new org.pagetorture.model.gup.BustedFreeAtOnce()); }
    @Override @Actor public void walk(Z_Result r) { super.walk(r); }
    @Override @Actor public void free() { super.free(); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = USE_AFTER_FREE, expect = ACCEPTABLE_INTERESTING, desc = "the section ended too early")
  public static class BustedWalkOutsideSection extends WalkVsTableFree {
    public BustedWalkOutsideSection() { super(new org.pagetorture.model.gup.BustedWalkOutsideSection()); }
    @Override @Actor public void walk(Z_Result r) { super.walk(r); }
    @Override @Actor public void free() { super.free(); }
  }

  @JCStressTest @State @Race("E16") @Busted(needs = INTERLEAVING)
  @Outcome(id = USE_AFTER_FREE, expect = ACCEPTABLE_INTERESTING, desc = "the entry led nowhere at the second look")
  public static class BustedReadTwice extends WalkVsTableFree {
    public BustedReadTwice() { super(new org.pagetorture.model.gup.BustedReadTwice()); }
    @Override @Actor public void walk(Z_Result r) { super.walk(r); }
    @Override @Actor public void free() { super.free(); }
  }

  @JCStressTest @State
  public static class RcuTableFree extends WalkVsTableFree {
    public RcuTableFree() { super(new org.pagetorture.model.gup.RcuTableFree()); }
    @Override @Actor public void walk(Z_Result r) { super.walk(r); }
    @Override @Actor public void free() { super.free(); }
  }

  @JCStressTest @State @Race("E5")
  public static class InterruptTableFree extends WalkVsTableFree {
    public InterruptTableFree() { super(new org.pagetorture.model.gup.InterruptTableFree()); }
    @Override @Actor public void walk(Z_Result r) { super.walk(r); }
    @Override @Actor public void free() { super.free(); }
  }
  // @formatter:on
}
