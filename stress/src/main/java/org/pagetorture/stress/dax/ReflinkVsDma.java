// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A reflink locks two files and waits for the pins of the second, whose holder faults on the first
/// before it lets go.
///
///     reflink                      dma
///     -------                      ---
///     lock a, lock b               fault on a (shares its lock)
///     if (b's page is pinned)      unpin b's page
///       sleep
///
/// Where the kernel would sleep, an actor gives up and reports it: the reflink that it sleeps with
/// a's lock held, the DMA that it sleeps with its pin held. If both do, they sleep for ever.
///
/// Kernel: fs/xfs/xfs_inode.c:xfs_mmaplock_two_inodes_and_break_dax_layout() (v6.12).
@Race("F20")
@Outcome(
    id = {"false, false", "true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "somebody goes on")
@Outcome(expect = FORBIDDEN, desc = "the reflink waits for the pin, and the pin for the reflink")
public abstract class ReflinkVsDma {
  /// The outcome that an unsound wait admits.
  static final String DEADLOCK = "true, true";

  private final InvalidateLock a = new InvalidateLock();
  private final InvalidateLock b = new InvalidateLock();
  private final PageRefcount pinned = new PageRefcount(2);
  private final boolean dropBoth;

  ReflinkVsDma(boolean dropBoth) {
    this.dropBoth = dropBoth;
  }

  @Actor
  public void reflink(ZZ_Result r) {
    a.lock();
    b.lock();
    boolean busy = pinned.countAcquire() != 1;
    if (dropBoth) {
      b.unlock();
      a.unlock();
    }
    r.r1 = busy && !dropBoth;
  }

  @Actor
  public void dma(ZZ_Result r) {
    boolean faulted = a.tryLockShared();
    if (faulted) {
      a.unlockShared();
      pinned.put();
    }
    r.r2 = !faulted;
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = DEADLOCK, expect = ACCEPTABLE_INTERESTING, desc = "the reflink sleeps with its locks")
  public static class BustedSleepHoldingLocks extends ReflinkVsDma {
    public BustedSleepHoldingLocks() { super(false); }
    @Override @Actor public void reflink(ZZ_Result r) { super.reflink(r); }
    @Override @Actor public void dma(ZZ_Result r) { super.dma(r); }
  }

  @JCStressTest @State
  public static class DropBothAndRetry extends ReflinkVsDma {
    public DropBothAndRetry() { super(true); }
    @Override @Actor public void reflink(ZZ_Result r) { super.reflink(r); }
    @Override @Actor public void dma(ZZ_Result r) { super.dma(r); }
  }
  // @formatter:on
}
