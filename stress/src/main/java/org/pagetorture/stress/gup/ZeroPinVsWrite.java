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
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A read I/O pins what an untouched anonymous address maps, the zero page, while a write fault
/// puts a page of its own there.
///
///     io                             write
///     --                             -----
///     page = what entry maps         entry = a page of its own
///     if (page is not the zero page)
///       count += 1024
///     if (page is not the zero page)
///       count -= 1024
///
/// Two million counted pins would overflow the zero page's count, so both sides leave it out, each
/// by the page: by then the entry may map another. Lost when only one does: a few I/Os free a page
/// that every process maps, or many overflow its count.
///
/// Whatever the second look at the entry finds, an unpin follows, so the race goes without it.
///
/// Kernel: mm/gup.c:try_grab_folio_fast(), gup_put_folio() (v6.5 and later).
@Race("E19")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both counts are what they were")
@Outcome(expect = FORBIDDEN, desc = "the pin and the unpin do not balance")
public abstract class ZeroPinVsWrite {
  static final String UNDERFLOW = "-1023, 1";
  static final String LEAK = "1025, 1";

  private static final int ZERO_PFN = 0;

  private final Page zero = new Page(0);
  private final Page own = new Page(1);
  private final Pte pte = new Pte(Pte.map(ZERO_PFN, 0));

  /// Whether pinning the page at `pfn` is counted.
  protected boolean countsPin(int pfn) {
    return pfn != ZERO_PFN;
  }

  /// Whether unpinning the page at `pfn` is counted.
  protected boolean countsUnpin(int pfn) {
    return pfn != ZERO_PFN;
  }

  @Actor
  public void io() {
    int pfn = Pte.pfn(pte.entryOpaque());
    PageRefcount refcount = (pfn == ZERO_PFN ? zero : own).refcount;
    boolean pinned = !countsPin(pfn) || refcount.tryPin();
    if (pinned && countsUnpin(pfn)) {
      refcount.unpin();
    }
  }

  @Actor
  public void write() {
    pte.setEntryOpaque(Pte.map(1, Pte.WRITE));
  }

  @Arbiter
  public void counts(II_Result r) {
    r.r1 = zero.refcount.countOpaque();
    r.r2 = own.refcount.countOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = UNDERFLOW, expect = ACCEPTABLE_INTERESTING, desc = "what is unpinned was never counted")
  public static class BustedSkipPin extends ZeroPinVsWrite {
    @Override protected boolean countsUnpin(int pfn) { return true; }
    @Override @Actor public void io() { super.io(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void counts(II_Result r) { super.counts(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LEAK, expect = ACCEPTABLE_INTERESTING, desc = "what was counted is not unpinned")
  public static class BustedSkipUnpin extends ZeroPinVsWrite {
    @Override protected boolean countsPin(int pfn) { return true; }
    @Override @Actor public void io() { super.io(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void counts(II_Result r) { super.counts(r); }
  }

  @JCStressTest @State
  public static class SkipBoth extends ZeroPinVsWrite {
    @Override @Actor public void io() { super.io(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void counts(II_Result r) { super.counts(r); }
  }
  // @formatter:on
}
