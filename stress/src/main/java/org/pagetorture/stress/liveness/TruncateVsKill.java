// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.liveness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.liveness.PinWait;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Truncate waits for a pin of its own process, and somebody kills the process.
///
///     truncate                     kill
///     --------                     ----
///     asleep = true                signal = true
///     if (no signal)               if (asleep)
///       sleep                        wake
///
/// The pin goes when the process does, and the process when its truncate has returned.
///
/// Kernel: fs/dax.c:dax_break_layout() (v6.15).
@Race("I4")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "asleep, and woken by the signal")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "did not sleep")
@Outcome(expect = FORBIDDEN, desc = "asleep for ever, and cannot be killed")
public abstract class TruncateVsKill {
  private final PinWait wait;

  TruncateVsKill(PinWait wait) {
    this.wait = wait;
  }

  @Actor
  public void truncate(ZZ_Result r) {
    r.r1 = wait.truncate();
  }

  @Actor
  public void kill(ZZ_Result r) {
    r.r2 = wait.kill();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "true, false", expect = ACCEPTABLE_INTERESTING, desc = "waits for its own pin, and for nothing else")
  public static class BustedUninterruptible extends TruncateVsKill {
    public BustedUninterruptible() { super(new org.pagetorture.model.liveness.BustedUninterruptible()); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Actor public void kill(ZZ_Result r) { super.kill(r); }
  }

  @JCStressTest @State
  public static class Interruptible extends TruncateVsKill {
    public Interruptible() { super(new org.pagetorture.model.liveness.Interruptible()); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Actor public void kill(ZZ_Result r) { super.kill(r); }
  }

  @JCStressTest @State
  public static class NoWait extends TruncateVsKill {
    public NoWait() { super(new org.pagetorture.model.liveness.NoWait()); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Actor public void kill(ZZ_Result r) { super.kill(r); }
  }
  // @formatter:on
}
