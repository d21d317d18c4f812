// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Reclaim tries to freeze a page that a user takes and drops again and again.
///
///     getPut (twice)             freeze (3 times at most)
///     --------------             ------------------------
///     if (count != 0) count++    if (count == 1) count = 0
///       look at the page           take the page away
///       count--
///
/// The freeze may starve, and then has to say so: a page is never frozen under its holder.
@Race({"A19", "I16"})
@Outcome(id = "1, true", expect = ACCEPTABLE, desc = "frozen when nobody held it")
@Outcome(id = "1, false", expect = ACCEPTABLE, desc = "starved, EAGAIN")
@Outcome(expect = FORBIDDEN, desc = "the page was taken away under its holder")
public abstract class FreezeVsGetPut {
  static final String TAKEN_AWAY = "2, true";

  private static final int MINE = 1;
  private static final int OTHERS = 2;
  private static final int TRIES = 3;

  private final Page page = new Page(MINE);

  /// What to do about a page that was busy at every try; returns whether to take it.
  protected boolean starved(PageRefcount refcount) {
    return false;
  }

  @Actor
  public void getPut(IZ_Result r) {
    int seen = MINE;
    for (int n = 0; n < 2; n++) {
      if (page.refcount.tryGet()) {
        seen = Math.max(seen, page.ownerOpaque());
        page.refcount.put();
      }
    }
    r.r1 = seen;
  }

  @Actor
  public void freeze(IZ_Result r) {
    int tries = 0;
    while (tries < TRIES && !page.refcount.freeze(1)) {
      tries++;
    }
    boolean taken = tries < TRIES || starved(page.refcount);
    if (taken) {
      page.setOwnerOpaque(OTHERS);
    }
    r.r2 = taken;
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AWAY, expect = ACCEPTABLE_INTERESTING, desc = "taken at the end, held or not")
  public static class BustedForce extends FreezeVsGetPut {
    @Override protected boolean starved(PageRefcount refcount) {
      refcount.setCountOpaque(0);
      return true;
    }
    @Override @Actor public void getPut(IZ_Result r) { super.getPut(r); }
    @Override @Actor public void freeze(IZ_Result r) { super.freeze(r); }
  }

  @JCStressTest @State
  public static class GiveUp extends FreezeVsGetPut {
    @Override @Actor public void getPut(IZ_Result r) { super.getPut(r); }
    @Override @Actor public void freeze(IZ_Result r) { super.freeze(r); }
  }
  // @formatter:on
}
