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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.mm.Tlb;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A thread moves a mapping to another address while a second one, on another CPU, truncates the
/// file, and goes on storing at the old address: CVE-2018-18281.
///
///     mremap                       truncate
///     ------                       --------
///     lock                         lock
///     from = none, to = entry      from = to = none
///     flush from                   unlock
///     unlock                       flush where the entry was
///                                  page = 2, for its new owner
///                                  store through the translation of from
///
/// The second thread finds the entry at its new address, and owes no flush for the old one. Lost
/// when it fails: the last owner stores into the new owner's page.
///
/// CVE-2020-10757 is no race: `mremap()` took a huge DAX entry for a page table.
///
/// Kernel: mm/mremap.c:move_ptes() (v4.19); one lock here for both tables.
@Race("C10")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "the page holds its new owner's data")
@Outcome(expect = FORBIDDEN, desc = "the last owner stored into the new owner's page")
public abstract class MremapVsTruncate {
  /// The outcome that a late flush admits.
  static final String OVERWRITTEN = "1";

  final SpinLock ptl = new SpinLock();

  /// The translation of `from` on the second thread's CPU.
  final Tlb tlb = new Tlb();

  private final Pte from = new Pte(Pte.map(0, Pte.WRITE));
  private final Pte to = new Pte(Pte.NONE);
  private final Page page = new Page(1);

  /// Fills the translation, as an earlier store did.
  MremapVsTruncate() {
    tlb.enter(from);
    tlb.leave();
  }

  /// Moves the entry under [#ptl], and returns whether there was one, whose translation has to go.
  final boolean move() {
    int entry = from.entryOpaque();
    from.clearOpaque();
    to.setEntryOpaque(entry);
    return entry != Pte.NONE;
  }

  @Actor
  public abstract void mremap();

  @Actor
  public void truncate(I_Result r) {
    ptl.lock();
    if (from.isPresentOpaque()) {
      tlb.invalidate();
    }
    from.clearOpaque();
    to.clearOpaque();
    ptl.unlock();
    page.setDataOpaque(2);
    if (tlb.enter(from) != Pte.NONE) {
      page.setDataOpaque(1);
    }
    tlb.leave();
    r.r1 = page.dataOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the page was freed before the flush")
  public static class BustedFlushAfterUnlock extends MremapVsTruncate {
    @Override @Actor public void mremap() {
      ptl.lock();
      boolean moved = move();
      ptl.unlock();
      if (moved) { tlb.flush(); }
    }
    @Override @Actor public void truncate(I_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class FlushUnderLock extends MremapVsTruncate {
    @Override @Actor public void mremap() {
      ptl.lock();
      if (move()) { tlb.flush(); }
      ptl.unlock();
    }
    @Override @Actor public void truncate(I_Result r) { super.truncate(r); }
  }
  // @formatter:on
}
