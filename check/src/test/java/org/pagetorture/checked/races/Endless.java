// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// Actors that come to no end.
@Outcome(expect = ACCEPTABLE)
public abstract class Endless {
  volatile int x;

  // @formatter:off
  @JCStressTest @State
  public static class Writing extends Endless {
    @Actor public void write(I_Result r) { int i = 0; while (true) { x = i++; } }
    @Actor public void read(I_Result r) { r.r1 = x; }
  }

  @JCStressTest @State
  public static class Silent extends Endless {
    @Actor public void loop(I_Result r) { int i = 0; while (i >= 0) { i = i + 1 & 7; } }
  }

  @JCStressTest @State
  public static class Recursive extends Endless {
    @Actor public void descend(I_Result r) { r.r1 = depth(0); }
    private static int depth(int i) { return i < 0 ? 0 : depth(i + 1) + 1; }
  }

  @JCStressTest @State
  public static class FirstOfAll extends Endless {
    static int made = start();
    private static int start() { throw new IllegalStateException("not today"); }
    @Actor public void actor(I_Result r) { r.r1 = made; }
  }
  // @formatter:on
}
