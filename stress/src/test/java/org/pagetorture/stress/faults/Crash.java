// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.faults;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// An actor that takes its VM with it.
@JCStressTest
@State
@Outcome(expect = ACCEPTABLE, desc = "whatever it is")
public class Crash {
  @Actor
  public void faulty(I_Result r) {
    Runtime.getRuntime().halt(17);
  }

  @Actor
  public void idle() {}
}
