// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.faults;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// More actors than some machines have CPUs.
@JCStressTest
@State
@Outcome(id = "3", expect = ACCEPTABLE, desc = "each counted")
@Outcome(expect = FORBIDDEN, desc = "one lost")
public class ThreeActors {
  private final AtomicInteger count = new AtomicInteger();

  @Actor
  public void first() {
    count.getAndIncrement();
  }

  @Actor
  public void second() {
    count.getAndIncrement();
  }

  @Actor
  public void third() {
    count.getAndIncrement();
  }

  @Arbiter
  public void counted(I_Result r) {
    r.r1 = count.get();
  }
}
