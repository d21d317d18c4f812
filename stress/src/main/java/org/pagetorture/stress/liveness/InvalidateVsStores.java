// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.liveness;

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
import org.pagetorture.model.liveness.Invalidation;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Invalidation writes a page back and drops it, and others store to the page all the time.
///
///     invalidate                   stores (twice)
///     ----------                   ----------------
///     write the page back          page = n, dirty
///     if (dirty) again, or give up
///     drop the page
///
/// An invalidation that wants the page clean depends on the others' mercy, and one that does not
/// care loses what they stored.
///
/// Kernel: mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
@Race("I12")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "dropped when it was clean")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "dirty again, EBUSY")
@Outcome(expect = FORBIDDEN, desc = "goes round for ever, or a store is lost")
public abstract class InvalidateVsStores {
  private final Invalidation invalidation;

  InvalidateVsStores(Invalidation invalidation) {
    this.invalidation = invalidation;
  }

  @Actor
  public void invalidate(II_Result r) {
    r.r1 = invalidation.invalidate();
  }

  @Actor
  public void stores() {
    for (int n = 1; n <= 2; n++) {
      invalidation.store(n);
    }
  }

  @Arbiter
  public void read(II_Result r) {
    r.r2 = invalidation.read();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "3, 2", expect = ACCEPTABLE_INTERESTING, desc = "dirty again each time")
  public static class BustedUntilClean extends InvalidateVsStores {
    public BustedUntilClean() { super(new org.pagetorture.model.liveness.BustedUntilClean()); }
    @Override @Actor public void invalidate(II_Result r) { super.invalidate(r); }
    @Override @Actor public void stores() { super.stores(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {"1, 0", "1, 1"}, expect = ACCEPTABLE_INTERESTING, desc = "a store went with the page")
  public static class BustedDrop extends InvalidateVsStores {
    public BustedDrop() { super(new org.pagetorture.model.liveness.BustedDrop()); }
    @Override @Actor public void invalidate(II_Result r) { super.invalidate(r); }
    @Override @Actor public void stores() { super.stores(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class GiveUp extends InvalidateVsStores {
    public GiveUp() { super(new org.pagetorture.model.liveness.GiveUp()); }
    @Override @Actor public void invalidate(II_Result r) { super.invalidate(r); }
    @Override @Actor public void stores() { super.stores(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }
  // @formatter:on
}
