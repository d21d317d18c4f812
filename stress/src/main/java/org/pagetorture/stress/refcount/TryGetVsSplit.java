// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.refcount.CompoundPage;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A walker takes a reference to the folio of a page, while that folio is split.
///
///     tryGet                     split
///     ------                     -----
///     folio = head               freeze the large folio
///     if (folio.count != 0)      head = the page itself
///       folio.count++            unfreeze both
///     if (head is still folio)
///       use it
///
/// Shape: ABA. The large folio has a count again, but the page is no longer in it.
@Race("A15")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the large folio is held, and not split")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "split, and the page's own folio is held")
@Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "split, and the walker starts again")
@Outcome(expect = FORBIDDEN, desc = "a folio is held that the page is not in")
public abstract class TryGetVsSplit {
  static final String UNRELATED = "1, 2";

  final CompoundPage page = new CompoundPage();

  /// Takes a reference to the page's folio and returns it, or [Link#NONE].
  protected int tryGet() {
    return page.tryGetFolio();
  }

  @Actor
  public void tryGet(II_Result r) {
    r.r1 = tryGet();
  }

  @Actor
  public void split() {
    page.split();
  }

  @Arbiter
  public void folio(II_Result r) {
    r.r2 = page.folio();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = UNRELATED, expect = ACCEPTABLE_INTERESTING,
      desc = "split between the look and the reference")
  public static class BustedNoRecheck extends TryGetVsSplit {
    @Override protected int tryGet() {
      int folio = page.folio();
      return page.refcount(folio).tryGet() ? folio : Link.NONE;
    }
    @Override @Actor public void tryGet(II_Result r) { super.tryGet(r); }
    @Override @Actor public void split() { super.split(); }
    @Override @Arbiter public void folio(II_Result r) { super.folio(r); }
  }

  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = UNRELATED, expect = ACCEPTABLE_INTERESTING,
      desc = "the second look comes before the reference")
  public static class BustedPlainGet extends TryGetVsSplit {
    @Override protected int tryGet() {
      int folio = page.folio();
      return page.refcount(folio).tryGetPlain() ? page.recheck(folio) : Link.NONE;
    }
    @Override @Actor public void tryGet(II_Result r) { super.tryGet(r); }
    @Override @Actor public void split() { super.split(); }
    @Override @Arbiter public void folio(II_Result r) { super.folio(r); }
  }

  @JCStressTest @State
  public static class Recheck extends TryGetVsSplit {
    @Override @Actor public void tryGet(II_Result r) { super.tryGet(r); }
    @Override @Actor public void split() { super.split(); }
    @Override @Arbiter public void folio(II_Result r) { super.folio(r); }
  }
  // @formatter:on
}
