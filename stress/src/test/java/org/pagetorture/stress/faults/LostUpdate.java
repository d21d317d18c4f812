// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.faults;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Busted.Needs;
import org.pagetorture.stress.JvmFinding;
import org.pagetorture.stress.Race;
import org.pagetorture.stress.Slow;

/// Two increments without a lock: a race with one of each kind of variant.
@Race({"X1", "X2"})
@Outcome(id = "2", expect = ACCEPTABLE, desc = "both counted")
@Outcome(expect = FORBIDDEN, desc = "one lost")
public abstract class LostUpdate {
  private int count;

  /// An increment that the other one cannot tear.
  final synchronized void locked() {
    count++;
  }

  // @formatter:off
  @JCStressTest @State
  @Race("X3") @Busted(needs = Needs.INTERLEAVING)
  @Outcome(id = "1", expect = ACCEPTABLE_INTERESTING, desc = "one lost")
  public static class BustedNoLock extends LostUpdate {
    @Actor public void first() { super.count++; }
    @Actor public void second() { super.count++; }
    @Arbiter public void counted(I_Result r) { r.r1 = super.count; }
  }

  @JCStressTest @State
  @Slow(strideSize = 16)
  @JvmFinding(seenOn = "25.0.3", what = "nothing, really")
  public static class Locked extends LostUpdate {
    @Actor public void first() { locked(); }
    @Actor public void second() { locked(); }
    @Arbiter public void counted(I_Result r) { r.r1 = super.count; }
  }
  // @formatter:on
}
