// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.faults;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// An actor that asks for more than its heap.
@JCStressTest
@State
@Outcome(expect = ACCEPTABLE, desc = "whatever it is")
public class OutOfMemory {
  @Actor
  public void faulty(I_Result r) {
    r.r1 = new long[Integer.MAX_VALUE - 8].length;
  }

  @Actor
  public void idle() {}
}
