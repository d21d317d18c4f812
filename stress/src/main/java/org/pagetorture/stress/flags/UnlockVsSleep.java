// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.flags.UnlockWake;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// The holder of a lock lets go of it while somebody goes to sleep for it, whose wait queue is all
/// that says so.
///
///     unlock                     sleep
///     ------                     -----
///     locked = 0                 lock the queue, enter it, unlock it
///     if (queue is not empty)    if (locked)
///       wake                       sleep
///
/// Shape: store buffering (SB), which `PG_waiters` in the lock's own word avoids
/// ([UnlockVsWait]). Lost when it fails: the wake-up.
///
/// Kernel: include/linux/wait.h:waitqueue_active(), kernel/sched/wait.c:prepare_to_wait() (v6.12).
@Race("B4")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "asleep, and woken")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "woke somebody who did not sleep")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "unlocked before, and nobody sleeps")
@Outcome(expect = FORBIDDEN, desc = "asleep for ever: the lock is free and nobody wakes")
public abstract class UnlockVsSleep {
  /// The outcome that an unsound way admits.
  static final String ASLEEP = "false, true";

  private final UnlockWake lock;

  UnlockVsSleep(UnlockWake lock) {
    this.lock = lock;
  }

  @Actor
  public void unlock(ZZ_Result r) {
    r.r1 = lock.unlock();
  }

  @Actor
  public void sleep(ZZ_Result r) {
    r.r2 = lock.sleep();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the look at the queue passed the cleared bit")
  public static class BustedUnlockNoMb extends UnlockVsSleep {
    public BustedUnlockNoMb() { super(new org.pagetorture.model.flags.BustedUnlockNoMb()); }
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void sleep(ZZ_Result r) { super.sleep(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the look at the lock passed the entry")
  public static class BustedSleepNoMb extends UnlockVsSleep {
    public BustedSleepNoMb() { super(new org.pagetorture.model.flags.BustedSleepNoMb()); }
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void sleep(ZZ_Result r) { super.sleep(r); }
  }

  @JCStressTest @State
  public static class BothFences extends UnlockVsSleep {
    public BothFences() { super(new org.pagetorture.model.flags.BothFences()); }
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void sleep(ZZ_Result r) { super.sleep(r); }
  }

  @JCStressTest @State
  public static class QueueLocked extends UnlockVsSleep {
    public QueueLocked() { super(new org.pagetorture.model.flags.QueueLocked()); }
    @Override @Actor public void unlock(ZZ_Result r) { super.unlock(r); }
    @Override @Actor public void sleep(ZZ_Result r) { super.sleep(r); }
  }
  // @formatter:on
}
