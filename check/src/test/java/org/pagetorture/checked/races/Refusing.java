// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/// Actors that do what no exploration can do again.
@Outcome(expect = ACCEPTABLE)
public abstract class Refusing {
  // @formatter:off
  @JCStressTest @State
  public static class Clock extends Refusing {
    @Actor public void actor(J_Result r) { r.r1 = System.nanoTime(); }
  }

  @JCStressTest @State
  public static class Chance extends Refusing {
    @Actor public void actor(J_Result r) { r.r1 = ThreadLocalRandom.current().nextLong(); }
  }

  @JCStressTest @State
  public static class Threads extends Refusing {
    @Actor public void actor(J_Result r) { new Thread(() -> r.r1 = 1).start(); }
  }

  @JCStressTest @State
  public static class Printing extends Refusing {
    @Actor public void actor(J_Result r) { System.out.println(r); }
  }
  // @formatter:on
}
