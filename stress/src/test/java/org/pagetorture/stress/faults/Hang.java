// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.faults;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// An actor that never returns, in JCStress' own sanity check already.
@JCStressTest
@State
@Outcome(expect = ACCEPTABLE, desc = "whatever it is")
public class Hang {
  @Actor
  public void faulty(I_Result r) {
    while (r.r1 == 0) {
      Thread.onSpinWait();
    }
  }

  @Actor
  public void idle() {}
}
