// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.broken;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// One mistake each.
public final class Refused {
  private Refused() {}

  // @formatter:off
  @JCStressTest @State
  public static class NoActor {}

  @JCStressTest @State
  public static class NoResult {
    @Actor public void actor() {}
  }

  @JCStressTest
  public static class NoState {
    @Actor public void actor(I_Result r) {}
  }

  @JCStressTest @State
  public static class TwoArbiters {
    @Actor public void actor(I_Result r) {}
    @Arbiter public void first(I_Result r) {}
    @Arbiter public void second(I_Result r) {}
  }

  @JCStressTest @State
  public static class StrangeParameter {
    @Actor public void actor(Refused r) {}
  }

  @JCStressTest @State
  public static class NumberParameter {
    @Actor public void actor(int r) {}
  }

  @JCStressTest(Mode.Termination) @State
  public static class NoSignal {
    @Actor public void actor() {}
  }

  @JCStressTest(Mode.Termination) @State
  public static class TwoActors {
    @Actor public void first() {}
    @Actor public void second() {}
    @Signal public void signal() {}
  }

  @JCStressTest @State
  @Outcome(id = "(", expect = Expect.ACCEPTABLE)
  public static class BrokenId {
    @Actor public void actor(I_Result r) {}
  }

  @State
  public static class NoTest {
    @Actor public void actor(I_Result r) {}
  }
  // @formatter:on
}
