// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Result;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.DF_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/// Results of several kinds.
public final class Results {
  private Results() {}

  // @formatter:off
  /// A result of the suite's own.
  @Result
  public static class Pair {
    public int jcstress_trap;
    public int left;
    public int right;

    @Override public String toString() { return left + "/" + right; }
  }

  @JCStressTest @State
  @Outcome(id = {"1/2", "1/0"}, expect = ACCEPTABLE)
  public static class Own {
    volatile int x;
    @Actor public void write(Pair r) { x = 2; r.left = 1; }
    @Actor public void read(Pair r) { r.right = x; }
  }

  @JCStressTest @State
  @Outcome(id = "1.5, 0.25", expect = ACCEPTABLE)
  public static class Floating {
    @Actor public void left(DF_Result r) { r.r1 = 1.5; }
    @Actor public void right(DF_Result r) { r.r2 = 0.25f; }
  }

  @JCStressTest @State
  @Outcome(id = "null, a", expect = ACCEPTABLE)
  public static class Texts {
    @Actor public void left(LL_Result r) {}
    @Actor public void right(LL_Result r) { r.r2 = "a"; }
  }

  @JCStressTest @State
  @Outcome(id = ".*", expect = ACCEPTABLE, desc = "anything")
  public static class Throwing {
    volatile int @Nullable [] array;
    @SuppressWarnings("NullAway")
    @Actor public void gup(LL_Result r) { r.r1 = array.length; }
    @Actor public void map(LL_Result r) { array = new int[1]; }
  }
  // @formatter:on
}
