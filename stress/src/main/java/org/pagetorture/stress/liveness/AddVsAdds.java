// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.liveness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.liveness.SharedCount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// One thread counts once, another four times.
///
///     add                          adds
///     ---                          ----
///     count++                      count++ (4 times)
///
/// Where an increment is a round of a CAS loop, one thread may win each round that the other
/// begins: a loop without locks promises that somebody gets on, not who. What no ratio of a run
/// can show as a rule, that the loser has no bound, is seen here as two rounds lost of two.
///
/// Kernel: lib/lockref.c (v5.3 and later).
@Race("I13")
@Outcome(id = "true, 5", expect = ACCEPTABLE, desc = "everybody had a turn")
@Outcome(expect = FORBIDDEN, desc = "the others had all the turns, or an increment is lost")
public abstract class AddVsAdds {
  private final SharedCount count;

  AddVsAdds(SharedCount count) {
    this.count = count;
  }

  @Actor
  public void add(ZI_Result r) {
    r.r1 = count.add();
  }

  @Actor
  public void adds() {
    for (int n = 0; n < 4; n++) {
      while (!count.add()) {
        Thread.onSpinWait();
      }
    }
  }

  @Arbiter
  public void sum(ZI_Result r) {
    r.r2 = count.sum();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "false, 4", expect = ACCEPTABLE_INTERESTING, desc = "lost every round")
  public static class BustedCasLoop extends AddVsAdds {
    public BustedCasLoop() { super(new org.pagetorture.model.liveness.BustedCasLoop()); }
    @Override @Actor public void add(ZI_Result r) { super.add(r); }
    @Override @Actor public void adds() { super.adds(); }
    @Override @Arbiter public void sum(ZI_Result r) { super.sum(r); }
  }

  @JCStressTest @State
  public static class Ticket extends AddVsAdds {
    public Ticket() { super(new org.pagetorture.model.liveness.Ticket()); }
    @Override @Actor public void add(ZI_Result r) { super.add(r); }
    @Override @Actor public void adds() { super.adds(); }
    @Override @Arbiter public void sum(ZI_Result r) { super.sum(r); }
  }
  // @formatter:on
}
