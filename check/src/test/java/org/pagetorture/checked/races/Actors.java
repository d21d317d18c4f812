// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// Actors whose methods the compiler calls through a bridge.
@JCStressTest
@State
@Outcome(id = "1", expect = ACCEPTABLE)
public class Actors extends ActorsOfAnyResult<I_Result> {
  @Override
  @Actor
  public void only(I_Result r) {
    r.r1 = 1;
  }
}
