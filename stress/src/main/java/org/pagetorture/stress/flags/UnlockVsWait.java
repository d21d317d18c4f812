// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// The holder of the page lock lets go of it while somebody begins to wait for it.
///
///     unlock                     wait
///     ------                     ----
///     clear PG_locked            set PG_waiters
///     if (PG_waiters) wake       if (PG_locked) sleep
///
/// Both bits share a word, so that one RMW on each side is enough: no store buffering.
@Race("B3")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "asleep, and woken")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "unlocked before, and nobody sleeps")
@Outcome(expect = FORBIDDEN, desc = "asleep for ever: the lock is free and nobody wakes")
public abstract class UnlockVsWait {
  static final String ASLEEP = "false, true";

  final PageFlags flags = new PageFlags(PageFlags.LOCKED);

  /// Lets go of the lock, and returns whether somebody has to be woken.
  protected boolean unlock() {
    return PageLock.unlock(flags);
  }

  @Actor
  public void unlock(ZZ_Result r) {
    r.r1 = unlock();
  }

  @Actor
  public void waitUnlocked(ZZ_Result r) {
    r.r2 = PageLock.waitUnlocked(flags);
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the waiter comes after the test")
  public static class BustedTestThenUnlock extends UnlockVsWait {
    @Override protected boolean unlock() {
      boolean waiters = flags.testAcquire(PageFlags.WAITERS);
      flags.getAndClearVolatile(PageFlags.LOCKED);
      return waiters;
    }
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void waitUnlocked(ZZ_Result r) { super.waitUnlocked(r); }
  }

  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the store takes PG_waiters away")
  public static class BustedLoadStore extends UnlockVsWait {
    @Override protected boolean unlock() {
      int bits = flags.bitsOpaque();
      flags.setBitsOpaque(bits & ~PageFlags.LOCKED);
      return (bits & PageFlags.WAITERS) != 0;
    }
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void waitUnlocked(ZZ_Result r) { super.waitUnlocked(r); }
  }

  @JCStressTest @State
  public static class Unlock extends UnlockVsWait {
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void waitUnlocked(ZZ_Result r) { super.waitUnlocked(r); }
  }
  // @formatter:on
}
