// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// Two increments, read when both are over; the grades stand elsewhere, and so does the state.
@JCStressTest
@JCStressMeta(Counting.Grades.class)
@Outcome(id = "3", expect = ACCEPTABLE, desc = "dead")
public class Counting {
  @State
  public static class Count {
    int value;
  }

  @Description("two increments")
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "[01]", expect = ACCEPTABLE_INTERESTING, desc = "one is lost")
  public static final class Grades {}

  @Actor
  public void first(Count count) {
    count.value++;
  }

  @Actor
  void second(I_Result r, Count count) {
    count.value++;
  }

  @Arbiter
  public void sum(Count count, I_Result r) {
    r.r1 = count.value;
  }
}
