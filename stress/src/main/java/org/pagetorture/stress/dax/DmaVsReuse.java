// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.disk.BlockOwner;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Delay;
import org.pagetorture.stress.Race;
import org.pagetorture.stress.Slow;

/// A device writes into a pinned block and lets go of it, while truncate gives the block to another
/// file, which writes there too.
///
///     gup                          truncate
///     ---                          --------
///     if (pinned)                  if (freed)
///       block = DMA                  owner = other file
///       unpin                        block = other file's data
///
/// The evidence is on the disk: a block of the other file holds what the device wrote. Needs more
/// than [GupVsTruncate]: the DMA has to come before the unpin, and the unpin before the reuse.
///
/// Kernel: fs/dax.c:dax_layout_busy_page_range(), fs/xfs/xfs_iops.c:xfs_setattr_size() (v6.12).
@Race({"A7", "F0"})
@Outcome(
    id = {"1, 0", "1, 7"},
    expect = ACCEPTABLE,
    desc = "the block stays with its file")
@Outcome(id = "2, 9", expect = ACCEPTABLE, desc = "the block went over, and holds the new data")
@Outcome(expect = FORBIDDEN, desc = "the device wrote into another file's block")
public abstract class DmaVsReuse {
  /// The outcome that an unsound strategy admits.
  static final String OVERWRITTEN = "2, 7";

  private static final int FILE = 1;
  private static final int OTHER_FILE = 2;
  private static final int DMA = 7;
  private static final int NEW_DATA = 9;
  private static final int BLOCK = 0;

  private final Disk disk = new Disk(1);
  private final BlockOwner owner = new BlockOwner(FILE);
  private final Page page = new Page(FILE);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final TruncateStrategy strategy;

  DmaVsReuse(TruncateStrategy strategy) {
    this.strategy = strategy;
  }

  @Actor
  public void gup() {
    if (strategy.tryPin(pte, page)) {
      disk.write(BLOCK, DMA);
      strategy.unpin(page);
    }
  }

  @Actor
  public void truncate() {
    if (strategy.truncate(pte, page)) {
      owner.give(BLOCK, OTHER_FILE);
      disk.write(BLOCK, NEW_DATA);
    }
  }

  @Arbiter
  public void fsck(II_Result r) {
    r.r1 = owner.file(BLOCK);
    r.r2 = disk.read(BLOCK);
  }

  // @formatter:off

  @JCStressTest @State @Race("F0") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "nobody looks at the count")
  public static class BustedNoWait extends DmaVsReuse {
    public BustedNoWait() { super(new org.pagetorture.model.dax.BustedNoWait()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F0") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "nobody looks at the entry again")
  public static class BustedNoRecheck extends DmaVsReuse {
    public BustedNoRecheck() { super(new org.pagetorture.model.dax.BustedNoRecheck()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F5") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the flag came after the look")
  public static class BustedFlagBeforeGet extends DmaVsReuse {
    public BustedFlagBeforeGet() { super(new org.pagetorture.model.dax.BustedFlagBeforeGet()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F7b") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "one path ignores the truncates")
  public static class BustedSplitPlainIncrement extends DmaVsReuse {
    public BustedSplitPlainIncrement() { super(new org.pagetorture.model.dax.BustedSplitPlainIncrement()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the grace period is none")
  public static class BustedNoGracePeriod extends DmaVsReuse {
    public BustedNoGracePeriod() { super(new RcuWait(new org.pagetorture.model.rcu.BustedNoGracePeriod())); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8a") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the section ended before the reference")
  public static class BustedReaderEndsEarly extends DmaVsReuse {
    public BustedReaderEndsEarly() { super(new org.pagetorture.model.dax.BustedReaderEndsEarly()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8b") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the section began after the grace period")
  public static class BustedGracePeriodFirst extends DmaVsReuse {
    public BustedGracePeriodFirst() { super(new org.pagetorture.model.dax.BustedGracePeriodFirst()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F9a") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the pin got in before the kill")
  public static class BustedKillWithoutConfirm extends DmaVsReuse {
    public BustedKillWithoutConfirm() { super(new org.pagetorture.model.dax.BustedKillWithoutConfirm()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F14") @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the scan skipped a locked entry")
  public static class BustedSkipLocked extends DmaVsReuse {
    public BustedSkipLocked() { super(new org.pagetorture.model.dax.BustedSkipLocked()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING) @Slow(strideSize = 2)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the pin counts itself too late")
  public static class BustedMembarrierInverted extends DmaVsReuse {
    public BustedMembarrierInverted() { super(new org.pagetorture.model.dax.BustedMembarrierInverted()); }
    private final int delay = Delay.next();
    @Override @Actor public void gup() { Delay.spin(delay); super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F1") @Busted(needs = STORE_BUFFER)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the store to the entry")
  public static class BustedRecheckNoFence extends DmaVsReuse {
    public BustedRecheckNoFence() { super(new org.pagetorture.model.dax.BustedRecheckNoFence()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F4") @Busted(needs = STORE_BUFFER)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the flag")
  public static class BustedFenceInGupOnly extends DmaVsReuse {
    public BustedFenceInGupOnly() { super(new org.pagetorture.model.dax.BustedFenceInGupOnly()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F6") @Busted(needs = STORE_BUFFER)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the unlock")
  public static class BustedUnlockAsBarrier extends DmaVsReuse {
    public BustedUnlockAsBarrier() { super(new org.pagetorture.model.dax.BustedUnlockAsBarrier()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F4") @Busted(needs = STORE_BUFFER)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the look at the entry passed the count")
  public static class BustedAsymmetricNoBarrier extends DmaVsReuse {
    public BustedAsymmetricNoBarrier() { super(new org.pagetorture.model.dax.BustedAsymmetricNoBarrier()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER) @Slow(strideSize = 2)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the pins passed the store to the entry")
  public static class BustedMembarrierEarly extends DmaVsReuse {
    public BustedMembarrierEarly() { super(new org.pagetorture.model.dax.BustedMembarrierEarly()); }
    private final int delay = Delay.next();
    @Override @Actor public void gup() { Delay.spin(delay); super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F4") @Busted(needs = REORDERING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the look at the flag passed the reference")
  public static class BustedFenceInTruncateOnly extends DmaVsReuse {
    public BustedFenceInTruncateOnly() { super(new org.pagetorture.model.dax.BustedFenceInTruncateOnly()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F3") @Busted(needs = REORDERING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the opaque look at the flag passed the volatile RMW")
  public static class BustedVolatileRmwOpaqueRead extends DmaVsReuse {
    public BustedVolatileRmwOpaqueRead() { super(new org.pagetorture.model.dax.BustedVolatileRmwOpaqueRead()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F6") @Busted(needs = REORDERING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "the read of the count passed the unlock")
  public static class BustedFlagUnlock extends DmaVsReuse {
    public BustedFlagUnlock() { super(new org.pagetorture.model.dax.BustedFlagUnlock()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F2")
  public static class TruncateFlag extends DmaVsReuse {
    public TruncateFlag() { super(new org.pagetorture.model.dax.TruncateFlag()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F3")
  public static class AfterAtomic extends DmaVsReuse {
    public AfterAtomic() { super(new org.pagetorture.model.dax.AfterAtomic()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F6")
  public static class UnlockThenFlush extends DmaVsReuse {
    public UnlockThenFlush() { super(new org.pagetorture.model.dax.UnlockThenFlush()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F7")
  public static class SplitCount extends DmaVsReuse {
    public SplitCount() { super(new org.pagetorture.model.dax.SplitCount()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F7")
  public static class SplitCountXadd extends DmaVsReuse {
    public SplitCountXadd() { super(new org.pagetorture.model.dax.SplitCountXadd()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8")
  public static class RcuFence extends DmaVsReuse {
    public RcuFence() { super(new RcuWait(new org.pagetorture.model.rcu.RcuFence())); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8") @Slow(strideSize = 2)
  public static class RcuMembarrier extends DmaVsReuse {
    public RcuMembarrier() { super(new RcuWait(new org.pagetorture.model.rcu.RcuMembarrier())); }
    private final int delay = Delay.next();
    @Override @Actor public void gup() { Delay.spin(delay); super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8")
  public static class RcuQsbr extends DmaVsReuse {
    public RcuQsbr() { super(new RcuWait(new org.pagetorture.model.rcu.RcuQsbr())); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F8")
  public static class Srcu extends DmaVsReuse {
    public Srcu() { super(new RcuWait(new org.pagetorture.model.rcu.Srcu())); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F9")
  public static class PercpuRefKill extends DmaVsReuse {
    public PercpuRefKill() { super(new org.pagetorture.model.dax.PercpuRefKill()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F10")
  public static class BreakLayouts extends DmaVsReuse {
    public BreakLayouts() { super(new org.pagetorture.model.dax.BreakLayouts()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F16")
  public static class PmdBreakLayouts extends DmaVsReuse {
    public PmdBreakLayouts() { super(new org.pagetorture.model.dax.PmdBreakLayouts()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F10")
  public static class PteLockGup extends DmaVsReuse {
    public PteLockGup() { super(new org.pagetorture.model.dax.PteLockGup()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Race("F14")
  public static class WaitLocked extends DmaVsReuse {
    public WaitLocked() { super(new org.pagetorture.model.dax.WaitLocked()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State
  public static class PageLockOverGup extends DmaVsReuse {
    public PageLockOverGup() { super(new org.pagetorture.model.dax.PageLockOverGup()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State
  public static class PinBiasFreeze extends DmaVsReuse {
    public PinBiasFreeze() { super(new org.pagetorture.model.dax.PinBiasFreeze()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State @Slow(strideSize = 2)
  public static class MembarrierGup extends DmaVsReuse {
    public MembarrierGup() { super(new org.pagetorture.model.dax.MembarrierGup()); }
    private final int delay = Delay.next();
    @Override @Actor public void gup() { Delay.spin(delay); super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }

  @JCStressTest @State
  public static class RmwBothSides extends DmaVsReuse {
    public RmwBothSides() { super(new org.pagetorture.model.dax.RmwBothSides()); }
    @Override @Actor public void gup() { super.gup(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void fsck(II_Result r) { super.fsck(r); }
  }
  // @formatter:on
}
