// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.pagetorture.model.refcount.NarrowRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two users take references to a page whose 8-bit count is nearly exhausted; then one comes and
/// goes.
///
///     first                      second
///     -----                      ------
///     if (count is below the     if (count is below the
///         limit) count++             limit) count++
///
/// A count that wraps makes the next put look like the last: the page is freed under 256 holders.
@Race("A9")
@Outcome(
    id = {"true, false, false", "false, true, false"},
    expect = ACCEPTABLE,
    desc = "one fits")
@Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "both fit, the count is right")
@Outcome(expect = FORBIDDEN, desc = "the page is freed while it is held")
public abstract class GetVsGet {
  static final String WRAPPED = "true, true, true";

  private final NarrowRefcount refcount;

  GetVsGet(NarrowRefcount refcount) {
    this.refcount = refcount;
  }

  @Actor
  public void first(ZZZ_Result r) {
    r.r1 = refcount.tryGet();
  }

  @Actor
  public void second(ZZZ_Result r) {
    r.r2 = refcount.tryGet();
  }

  @Arbiter
  public void freed(ZZZ_Result r) {
    r.r3 = refcount.tryGet() && refcount.put();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = WRAPPED, expect = ACCEPTABLE_INTERESTING, desc = "nobody looks at the count")
  public static class BustedNoGuard extends GetVsGet {
    public BustedNoGuard() { super(new org.pagetorture.model.refcount.BustedNoGuard()); }
    @Override @Actor public void first(ZZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZZ_Result r) { super.second(r); }
    @Override @Arbiter public void freed(ZZZ_Result r) { super.freed(r); }
  }

  @JCStressTest @State
  @Race("A10")
  @Busted(needs = INTERLEAVING)
  @Outcome(id = WRAPPED, expect = ACCEPTABLE_INTERESTING, desc = "both look before either adds")
  public static class BustedNoBand extends GetVsGet {
    public BustedNoBand() { super(new org.pagetorture.model.refcount.BustedNoBand()); }
    @Override @Actor public void first(ZZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZZ_Result r) { super.second(r); }
    @Override @Arbiter public void freed(ZZZ_Result r) { super.freed(r); }
  }

  @JCStressTest @State
  public static class GuardBand extends GetVsGet {
    public GuardBand() { super(new org.pagetorture.model.refcount.GuardBand()); }
    @Override @Actor public void first(ZZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZZ_Result r) { super.second(r); }
    @Override @Arbiter public void freed(ZZZ_Result r) { super.freed(r); }
  }

  @JCStressTest @State
  public static class ExactLimit extends GetVsGet {
    public ExactLimit() { super(new org.pagetorture.model.refcount.ExactLimit()); }
    @Override @Actor public void first(ZZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZZ_Result r) { super.second(r); }
    @Override @Arbiter public void freed(ZZZ_Result r) { super.freed(r); }
  }
  // @formatter:on
}
