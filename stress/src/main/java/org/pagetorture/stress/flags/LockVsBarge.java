// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.model.flags.BoundedUnfairness.BOUND;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.flags.LockQueue;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A thread that came too late five times sleeps for a page's lock once more, while another lets go
/// of it and takes it again, and again.
///
///     barge                        lock
///     -----                        ----
///     page++                       sleep
///     unlock, wake                 if (not handed over and !trylock)
///     if (trylock) once more         overtaken++, once more
///                                  page++
///
/// Lost when it fails: nothing but time. The sleeper is woken at every unlock and finds the page
/// locked again, for as long as the others keep it up. What the last holder did has to reach the
/// sleeper also where it does not take the lock by itself.
///
/// Kernel: mm/filemap.c:folio_wait_bit_common() against folio_unlock() (v6.12).
@Race("B5")
@Outcome(id = "5, 0", expect = ACCEPTABLE, desc = "overtaken no more often than the bound allows")
@Outcome(expect = FORBIDDEN, desc = "overtaken for as long as the others like, or a change is lost")
public abstract class LockVsBarge {
  static final String ONCE_MORE = "6, 0";
  static final String ALWAYS = "7, 0";

  /// How often the page is locked again, if it is free.
  private static final int TIMES = 2;

  private final Page page = new Page(1);
  private final LockQueue lock;

  /// How often either actor held the lock.
  private int held;

  LockVsBarge(LockQueue lock) {
    this.lock = lock;
  }

  @Actor
  public void barge() {
    int times = 0;
    do {
      page.setData(page.data() + 1);
      times++;
      lock.unlock();
    } while (times <= TIMES && lock.tryLock());
    held = times;
  }

  @Actor
  public void lock(II_Result r) {
    r.r1 = lock.lock();
    page.setData(page.data() + 1);
  }

  @Arbiter
  public void lost(II_Result r) {
    r.r2 = held + 1 - page.data();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {ONCE_MORE, ALWAYS}, expect = ACCEPTABLE_INTERESTING, desc = "overtaken as often as the others like")
  public static class BustedSteal extends LockVsBarge {
    public BustedSteal() { super(new org.pagetorture.model.flags.BustedSteal(BOUND)); }
    @Override @Actor public void barge() { super.barge(); }
    @Override @Actor public void lock(II_Result r) { super.lock(r); }
    @Override @Arbiter public void lost(II_Result r) { super.lost(r); }
  }

  @JCStressTest @State
  public static class BoundedUnfairness extends LockVsBarge {
    public BoundedUnfairness() { super(new org.pagetorture.model.flags.BoundedUnfairness(BOUND)); }
    @Override @Actor public void barge() { super.barge(); }
    @Override @Actor public void lock(II_Result r) { super.lock(r); }
    @Override @Arbiter public void lost(II_Result r) { super.lost(r); }
  }
  // @formatter:on
}
