// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.pagetorture.model.flags.Exclusion;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two threads change a page under its lock.
///
///     first                        second
///     -----                        ------
///     if (test and set PG_locked)  if (test and set PG_locked)
///       give up                      give up
///     page++                       page++
///     clear PG_locked              clear PG_locked
///
/// Shape: atomicity of the bit, and message passing (MP) from one holder to the next. Lost when it
/// fails: what the other holder did.
///
/// Kernel: include/linux/pagemap.h:folio_trylock(), mm/filemap.c:folio_unlock() (v6.12).
@Race("B2")
@Outcome(id = "true, true, 2", expect = ACCEPTABLE, desc = "one after the other")
@Outcome(
    id = {"true, false, 1", "false, true, 1"},
    expect = ACCEPTABLE,
    desc = "one had the lock, and the other gave up")
@Outcome(expect = FORBIDDEN, desc = "a change is lost")
public abstract class LockVsLock {
  /// The outcome that an unsound lock admits.
  static final String LOST = "true, true, 1";

  private final Page page = new Page(1);
  private final Exclusion lock;

  LockVsLock(Exclusion lock) {
    this.lock = lock;
  }

  @Actor
  public void first(ZZI_Result r) {
    r.r1 = lock.increment(page);
  }

  @Actor
  public void second(ZZI_Result r) {
    r.r2 = lock.increment(page);
  }

  @Arbiter
  public void data(ZZI_Result r) {
    r.r3 = page.data();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "both found the bit clear")
  public static class BustedTestThenSet extends LockVsLock {
    public BustedTestThenSet() { super(new org.pagetorture.model.flags.BustedTestThenSet()); }
    @Override @Actor public void first(ZZI_Result r) { super.first(r); }
    @Override @Actor public void second(ZZI_Result r) { super.second(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "the read of the page passed the lock")
  public static class BustedLockNoAcquire extends LockVsLock {
    public BustedLockNoAcquire() { super(new org.pagetorture.model.flags.BustedLockNoAcquire()); }
    @Override @Actor public void first(ZZI_Result r) { super.first(r); }
    @Override @Actor public void second(ZZI_Result r) { super.second(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "the unlock passed the store to the page")
  public static class BustedUnlockNoRelease extends LockVsLock {
    public BustedUnlockNoRelease() { super(new org.pagetorture.model.flags.BustedUnlockNoRelease()); }
    @Override @Actor public void first(ZZI_Result r) { super.first(r); }
    @Override @Actor public void second(ZZI_Result r) { super.second(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }

  @JCStressTest @State
  public static class LockBit extends LockVsLock {
    public LockBit() { super(new org.pagetorture.model.flags.LockBit()); }
    @Override @Actor public void first(ZZI_Result r) { super.first(r); }
    @Override @Actor public void second(ZZI_Result r) { super.second(r); }
    @Override @Arbiter public void data(ZZI_Result r) { super.data(r); }
  }
  // @formatter:on
}
