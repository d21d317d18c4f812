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
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.rcu.PercpuRef;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP of a device page fails and undoes what it did, while the device goes away under a holder.
///
///     undo                       kill
///     ----                       ----
///     if (ref is live) get       no more gets
///     put                        wait until every CPU knows
///                                if (no reference is left)
///                                  release the device
///
/// A put of what was never got drops the holder's reference: the device goes away under it.
@Race("A20")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "the holder keeps the device")
@Outcome(expect = FORBIDDEN, desc = "the device is released under its holder")
public abstract class UndoVsKill {
  static final String BY_UNDO = "true, false";
  static final String BY_KILL = "false, true";

  private final Rcu rcu = new RcuFence();

  final PercpuRef ref = new PercpuRef(2);

  /// The CPU that GUP runs on.
  final PercpuRef.Counter gup = ref.counter(1);

  UndoVsKill() {
    ref.tryGetLive(ref.counter(0));
  }

  /// Undoes a failed GUP, and returns whether its put was the last.
  protected boolean undo() {
    return ref.tryGetLive(gup) && ref.put(gup);
  }

  @Actor
  public void undo(ZZ_Result r) {
    int token = rcu.readLock();
    boolean last = undo();
    rcu.readUnlock(token);
    r.r1 = last;
  }

  @Actor
  public void kill(ZZ_Result r) {
    ref.kill();
    r.r2 = ref.confirm(rcu);
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = {BY_UNDO, BY_KILL}, expect = ACCEPTABLE_INTERESTING,
      desc = "what is put was never got")
  public static class BustedNoGet extends UndoVsKill {
    @Override protected boolean undo() { return ref.put(gup); }
    @Override @Actor public void undo(ZZ_Result r) { super.undo(r); }
    @Override @Actor public void kill(ZZ_Result r) { super.kill(r); }
  }

  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = {BY_UNDO, BY_KILL}, expect = ACCEPTABLE_INTERESTING,
      desc = "a get that failed is undone")
  public static class BustedUndoAll extends UndoVsKill {
    @Override protected boolean undo() { ref.tryGetLive(gup); return ref.put(gup); }
    @Override @Actor public void undo(ZZ_Result r) { super.undo(r); }
    @Override @Actor public void kill(ZZ_Result r) { super.kill(r); }
  }

  @JCStressTest @State
  public static class UndoWhatWasGot extends UndoVsKill {
    @Override @Actor public void undo(ZZ_Result r) { super.undo(r); }
    @Override @Actor public void kill(ZZ_Result r) { super.kill(r); }
  }
  // @formatter:on
}
