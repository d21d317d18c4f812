// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.weak;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// Store buffering, with one fence on one side and two on the other.
@JCStressTest
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "both passed")
@Outcome(expect = ACCEPTABLE, desc = "in order")
@State
public class Fenced {
  private final Word x = new Word();
  private final Word y = new Word();

  @Actor
  public void one(II_Result r) {
    x.setValueOpaque(1);
    VarHandle.fullFence();
    r.r1 = y.valueOpaque();
  }

  @Actor
  public void two(II_Result r) {
    y.setValueOpaque(1);
    VarHandle.fullFence();
    VarHandle.fullFence();
    r.r2 = x.valueOpaque();
  }
}
