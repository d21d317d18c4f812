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
import org.pagetorture.model.flags.TailClear;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A huge page is split, and a part of it cleaned, while a lookup begins to wait for the part's
/// lock.
///
///     split                         wait
///     -----                         ----
///     count = 1                     while (count == 0) look again
///     bits = flags                  count++
///     flags = bits without dirty    set PG_waiters
///     clear PG_locked               if (PG_locked) sleep
///     if (PG_waiters) wake
///
/// Lost when it fails: `PG_waiters`, which shares the word, and with it the wake-up. The lookup
/// sleeps for ever on a page that nobody has locked.
///
/// Kernel: mm/huge_memory.c:__split_huge_page() against mm/filemap.c:filemap_get_entry(),
/// folio_wait_bit_common() (v6.12).
@Race("B1")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "asleep, and woken")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "unlocked before, and nobody sleeps")
@Outcome(expect = FORBIDDEN, desc = "asleep for ever: the lock is free and nobody wakes")
public abstract class SplitVsWait {
  static final String ASLEEP = "false, true";

  private final Page tail = new Page(1, 0, PageFlags.LOCKED | PageFlags.UPTODATE | PageFlags.DIRTY);
  private final TailClear clear;

  SplitVsWait(TailClear clear) {
    this.clear = clear;
  }

  @Actor
  public void split(ZZ_Result r) {
    clear.unfreezeClean(tail);
    r.r1 = PageLock.unlock(tail.flags);
  }

  @Actor
  public void waitUnlocked(ZZ_Result r) {
    while (!tail.refcount.tryGet()) {
      Thread.onSpinWait();
    }
    r.r2 = PageLock.waitUnlocked(tail.flags);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = ASLEEP, expect = ACCEPTABLE_INTERESTING, desc = "the store takes PG_waiters away")
  public static class BustedClearByStore extends SplitVsWait {
    public BustedClearByStore() { super(new org.pagetorture.model.flags.BustedClearByStore()); }
    @Override @Actor public void split(ZZ_Result r) { super.split(r); }
    @Override @Actor public void waitUnlocked(ZZ_Result r) { super.waitUnlocked(r); }
  }

  @JCStressTest @State
  public static class AtomicClear extends SplitVsWait {
    public AtomicClear() { super(new org.pagetorture.model.flags.AtomicClear()); }
    @Override @Actor public void split(ZZ_Result r) { super.split(r); }
    @Override @Actor public void waitUnlocked(ZZ_Result r) { super.waitUnlocked(r); }
  }

  @JCStressTest @State
  public static class ClearWhileFrozen extends SplitVsWait {
    public ClearWhileFrozen() { super(new org.pagetorture.model.flags.ClearWhileFrozen()); }
    @Override @Actor public void split(ZZ_Result r) { super.split(r); }
    @Override @Actor public void waitUnlocked(ZZ_Result r) { super.waitUnlocked(r); }
  }
  // @formatter:on
}
