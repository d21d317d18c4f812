// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Delay;
import org.pagetorture.stress.Race;
import org.pagetorture.stress.Slow;

/// A pinned page becomes idle and is pinned again, while truncate waits for the first pin.
///
///     gup                          truncate
///     ---                          --------
///     count--                      entry = none
///     count++                      if (count is idle)
///     if (entry is still there)      freed
///       pinned
///
/// The count goes through idle on its way from one pin to the next; a truncate that reads it there
/// must not be overtaken by the second pin.
///
/// Kernel: mm/gup.c:unpin_user_page(), gup_fast_pte_range(), fs/dax.c:dax_busy_page() (v6.12).
@Race({"A14", "F0"})
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the second pin keeps the block")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "freed after the first pin")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "each saw the other, and gave way")
@Outcome(expect = FORBIDDEN, desc = "pinned and freed: DMA into somebody else's block")
public abstract class RepinVsTruncate {
  /// The outcome that an unsound strategy admits.
  static final String PINNED_AND_FREED = "true, true";

  private final Page page = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final TruncateStrategy strategy;

  RepinVsTruncate(TruncateStrategy strategy) {
    this.strategy = strategy;
    boolean pinned = strategy.tryPin(pte, page);
  }

  /// What the holder does between its pins: nothing, or a delay where truncate is slow.
  void betweenPins() {}

  @Actor
  public void gup(ZZ_Result r) {
    strategy.unpin(page);
    betweenPins();
    r.r1 = strategy.tryPin(pte, page);
  }

  @Actor
  public void truncate(ZZ_Result r) {
    r.r2 = strategy.truncate(pte, page);
  }

  // @formatter:off

  @JCStressTest @State @Race("F0") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "nobody looks at the count")
  public static class BustedNoWait extends RepinVsTruncate {
    public BustedNoWait() { super(new org.pagetorture.model.dax.BustedNoWait()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F0") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "nobody looks at the entry again")
  public static class BustedNoRecheck extends RepinVsTruncate {
    public BustedNoRecheck() { super(new org.pagetorture.model.dax.BustedNoRecheck()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F5") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the flag came after the look")
  public static class BustedFlagBeforeGet extends RepinVsTruncate {
    public BustedFlagBeforeGet() { super(new org.pagetorture.model.dax.BustedFlagBeforeGet()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F7b") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "one path ignores the truncates")
  public static class BustedSplitPlainIncrement extends RepinVsTruncate {
    public BustedSplitPlainIncrement() { super(new org.pagetorture.model.dax.BustedSplitPlainIncrement()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the grace period is none")
  public static class BustedNoGracePeriod extends RepinVsTruncate {
    public BustedNoGracePeriod() { super(new RcuWait(new org.pagetorture.model.rcu.BustedNoGracePeriod())); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8a") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the section ended before the reference")
  public static class BustedReaderEndsEarly extends RepinVsTruncate {
    public BustedReaderEndsEarly() { super(new org.pagetorture.model.dax.BustedReaderEndsEarly()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8b") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the section began after the grace period")
  public static class BustedGracePeriodFirst extends RepinVsTruncate {
    public BustedGracePeriodFirst() { super(new org.pagetorture.model.dax.BustedGracePeriodFirst()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F9a") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the pin got in before the kill")
  public static class BustedKillWithoutConfirm extends RepinVsTruncate {
    public BustedKillWithoutConfirm() { super(new org.pagetorture.model.dax.BustedKillWithoutConfirm()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F14") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the scan skipped a locked entry")
  public static class BustedSkipLocked extends RepinVsTruncate {
    public BustedSkipLocked() { super(new org.pagetorture.model.dax.BustedSkipLocked()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING) @Slow(strideSize = 2)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the pin counts itself too late")
  public static class BustedMembarrierInverted extends RepinVsTruncate {
    public BustedMembarrierInverted() { super(new org.pagetorture.model.dax.BustedMembarrierInverted()); }
    private final int delay = Delay.next();
    @Override void betweenPins() { Delay.spin(delay); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F1") @Busted(needs = STORE_BUFFER)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the store to the entry")
  public static class BustedRecheckNoFence extends RepinVsTruncate {
    public BustedRecheckNoFence() { super(new org.pagetorture.model.dax.BustedRecheckNoFence()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F4") @Busted(needs = STORE_BUFFER)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the flag")
  public static class BustedFenceInGupOnly extends RepinVsTruncate {
    public BustedFenceInGupOnly() { super(new org.pagetorture.model.dax.BustedFenceInGupOnly()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F6") @Busted(needs = STORE_BUFFER)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the unlock")
  public static class BustedUnlockAsBarrier extends RepinVsTruncate {
    public BustedUnlockAsBarrier() { super(new org.pagetorture.model.dax.BustedUnlockAsBarrier()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F4") @Busted(needs = STORE_BUFFER)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the look at the entry passed the count")
  public static class BustedAsymmetricNoBarrier extends RepinVsTruncate {
    public BustedAsymmetricNoBarrier() { super(new org.pagetorture.model.dax.BustedAsymmetricNoBarrier()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER) @Slow(strideSize = 2)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the read of the pins passed the store to the entry")
  public static class BustedMembarrierEarly extends RepinVsTruncate {
    public BustedMembarrierEarly() { super(new org.pagetorture.model.dax.BustedMembarrierEarly()); }
    private final int delay = Delay.next();
    @Override void betweenPins() { Delay.spin(delay); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F4") @Busted(needs = REORDERING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the look at the flag passed the reference")
  public static class BustedFenceInTruncateOnly extends RepinVsTruncate {
    public BustedFenceInTruncateOnly() { super(new org.pagetorture.model.dax.BustedFenceInTruncateOnly()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F3") @Busted(needs = REORDERING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the opaque look at the flag passed the volatile RMW")
  public static class BustedVolatileRmwOpaqueRead extends RepinVsTruncate {
    public BustedVolatileRmwOpaqueRead() { super(new org.pagetorture.model.dax.BustedVolatileRmwOpaqueRead()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F6") @Busted(needs = REORDERING)
  @Outcome(id = PINNED_AND_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the unlock")
  public static class BustedFlagUnlock extends RepinVsTruncate {
    public BustedFlagUnlock() { super(new org.pagetorture.model.dax.BustedFlagUnlock()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F2")
  public static class TruncateFlag extends RepinVsTruncate {
    public TruncateFlag() { super(new org.pagetorture.model.dax.TruncateFlag()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F3")
  public static class AfterAtomic extends RepinVsTruncate {
    public AfterAtomic() { super(new org.pagetorture.model.dax.AfterAtomic()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F6")
  public static class UnlockThenFlush extends RepinVsTruncate {
    public UnlockThenFlush() { super(new org.pagetorture.model.dax.UnlockThenFlush()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F7")
  public static class SplitCount extends RepinVsTruncate {
    public SplitCount() { super(new org.pagetorture.model.dax.SplitCount()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F7")
  public static class SplitCountXadd extends RepinVsTruncate {
    public SplitCountXadd() { super(new org.pagetorture.model.dax.SplitCountXadd()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8")
  public static class RcuFence extends RepinVsTruncate {
    public RcuFence() { super(new RcuWait(new org.pagetorture.model.rcu.RcuFence())); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8") @Slow(strideSize = 2)
  public static class RcuMembarrier extends RepinVsTruncate {
    public RcuMembarrier() { super(new RcuWait(new org.pagetorture.model.rcu.RcuMembarrier())); }
    private final int delay = Delay.next();
    @Override void betweenPins() { Delay.spin(delay); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8")
  public static class RcuQsbr extends RepinVsTruncate {
    public RcuQsbr() { super(new RcuWait(new org.pagetorture.model.rcu.RcuQsbr())); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F8")
  public static class Srcu extends RepinVsTruncate {
    public Srcu() { super(new RcuWait(new org.pagetorture.model.rcu.Srcu())); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F9")
  public static class PercpuRefKill extends RepinVsTruncate {
    public PercpuRefKill() { super(new org.pagetorture.model.dax.PercpuRefKill()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F10")
  public static class BreakLayouts extends RepinVsTruncate {
    public BreakLayouts() { super(new org.pagetorture.model.dax.BreakLayouts()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F16")
  public static class PmdBreakLayouts extends RepinVsTruncate {
    public PmdBreakLayouts() { super(new org.pagetorture.model.dax.PmdBreakLayouts()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F10")
  public static class PteLockGup extends RepinVsTruncate {
    public PteLockGup() { super(new org.pagetorture.model.dax.PteLockGup()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F14")
  public static class WaitLocked extends RepinVsTruncate {
    public WaitLocked() { super(new org.pagetorture.model.dax.WaitLocked()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class PageLockOverGup extends RepinVsTruncate {
    public PageLockOverGup() { super(new org.pagetorture.model.dax.PageLockOverGup()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class PinBiasFreeze extends RepinVsTruncate {
    public PinBiasFreeze() { super(new org.pagetorture.model.dax.PinBiasFreeze()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Slow(strideSize = 2)
  public static class MembarrierGup extends RepinVsTruncate {
    public MembarrierGup() { super(new org.pagetorture.model.dax.MembarrierGup()); }
    private final int delay = Delay.next();
    @Override void betweenPins() { Delay.spin(delay); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class RmwBothSides extends RepinVsTruncate {
    public RmwBothSides() { super(new org.pagetorture.model.dax.RmwBothSides()); }
    @Override @Actor public void gup(ZZ_Result r) { super.gup(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }
  // @formatter:on
}
