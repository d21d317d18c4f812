// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.checked.races.Busted.Needs.INTERLEAVING;
import static org.pagetorture.checked.races.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// Store, then load what the other stores.
@Description("two stores, two loads")
@Outcome(
    id = {"0, 1", "1, 0"},
    expect = ACCEPTABLE,
    desc = "one after the other")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "each saw the other")
@Outcome(expect = FORBIDDEN, desc = "neither saw the other")
public abstract class StoreBuffering {
  static final String NEITHER = "0, 0";

  int x;
  int y;
  volatile int vx;
  volatile int vy;

  // @formatter:off
  @JCStressTest @State
  public static class Volatile extends StoreBuffering {
    @Actor public void first(II_Result r) { vx = 1; r.r1 = vy; }
    @Actor public void second(II_Result r) { vy = 1; r.r2 = vx; }
  }

  @JCStressTest @State
  public static class Unsound extends StoreBuffering {
    @Actor public void first(II_Result r) { x = 1; r.r1 = y; }
    @Actor public void second(II_Result r) { y = 1; r.r2 = x; }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "both stores waited")
  public static class BustedPlain extends StoreBuffering {
    @Actor public void first(II_Result r) { x = 1; r.r1 = y; }
    @Actor public void second(II_Result r) { y = 1; r.r2 = x; }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "needs more than that")
  public static class BustedWrongNeeds extends StoreBuffering {
    @Actor public void first(II_Result r) { x = 1; r.r1 = y; }
    @Actor public void second(II_Result r) { y = 1; r.r2 = x; }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "does not happen")
  public static class BustedNot extends StoreBuffering {
    @Actor public void first(II_Result r) { vx = 1; r.r1 = vy; }
    @Actor public void second(II_Result r) { vy = 1; r.r2 = vx; }
  }
  // @formatter:on
}
