// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.rcu.BustedNoGracePeriod;
import org.pagetorture.model.rcu.PercpuRef;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// The last holder of a device uses it and puts its reference, while the device goes away.
///
///     put                        kill
///     ---                        ----
///     write to the device        write to the device
///     put                        no more gets
///     if (it was the last)       wait until every CPU knows
///       release the device       if (no reference is left)
///                                  release the device
///
/// Shape: message passing (MP) over the count. A put that the grace period waits for is in the sum;
/// one that comes later meets the killer in the atomic count alone.
///
/// Kernel: lib/percpu-refcount.c:percpu_ref_switch_to_atomic_rcu(), percpu_ref_put() (v6.12).
@Race("A7")
@Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "the killer releases, after the put")
@Outcome(id = "1, -1", expect = ACCEPTABLE, desc = "the put releases, after the kill")
@Outcome(expect = FORBIDDEN, desc = "released never, twice, or without the other's write")
public abstract class PutVsKill {
  static final String NEVER = "-1, -1";
  static final String TOO_EARLY = "-1, 0";

  private static final int KEPT = -1;
  private static final int BY_PUT = 0;
  private static final int BY_KILL = 1;

  final PercpuRef ref = new PercpuRef(1);

  private final PercpuRef.Counter cpu = ref.counter(0);
  private final Rcu rcu = new RcuFence();
  private final Disk device = new Disk(2);

  PutVsKill() {
    ref.tryGetLive(cpu);
  }

  /// Adds up, and returns whether nobody holds the device any more.
  protected boolean confirm() {
    return ref.confirm(rcu);
  }

  @Actor
  public void put(II_Result r) {
    int token = rcu.readLock();
    device.write(BY_PUT, 1);
    boolean last = ref.put(cpu);
    rcu.readUnlock(token);
    r.r1 = last ? device.read(BY_KILL) : KEPT;
  }

  @Actor
  public void kill(II_Result r) {
    device.write(BY_KILL, 1);
    ref.kill();
    r.r2 = confirm() ? device.read(BY_PUT) : KEPT;
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = {NEVER, TOO_EARLY}, expect = ACCEPTABLE_INTERESTING,
      desc = "the sum came before the put")
  public static class BustedNoConfirm extends PutVsKill {
    private final Rcu none = new BustedNoGracePeriod();
    @Override protected boolean confirm() { return ref.confirm(none); }
    @Override @Actor public void put(II_Result r) { super.put(r); }
    @Override @Actor public void kill(II_Result r) { super.kill(r); }
  }

  @JCStressTest @State
  public static class Confirm extends PutVsKill {
    @Override @Actor public void put(II_Result r) { super.put(r); }
    @Override @Actor public void kill(II_Result r) { super.kill(r); }
  }
  // @formatter:on
}
