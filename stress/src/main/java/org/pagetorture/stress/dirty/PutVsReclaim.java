// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

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
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.dirty.Reclaim;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Somebody stores to a page and drops his reference, while reclaim looks whether the page may go.
///
///     storeAndPut     reclaim
///     -----------     -------
///     page = 1        if (count is idle)
///     dirty = 1         if (!dirty)
///     count--             throw the page away
///
/// Shape: message passing (MP), with the count as the flag: whoever finds the page idle has to find
/// what its last holder did to it. Lost when it fails: the store.
///
/// Kernel: mm/vmscan.c:__remove_mapping() against mm/gup.c:unpin_user_pages_dirty_lock() (v6.12).
@Race("C4")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "the page stays, with the store in it")
@Outcome(expect = FORBIDDEN, desc = "the page was thrown away with the store in it")
public abstract class PutVsReclaim {
  /// The outcome of who throws away a dirty page.
  static final String STORE_LOST = "true, 0";

  private final Page page = new Page(1, Reclaim.IDLE + 1, 0);
  private final Disk disk = new Disk(1);
  private final Reclaim way;

  PutVsReclaim(Reclaim way) {
    this.way = way;
  }

  @Actor
  public void storeAndPut() {
    way.storeAndPut(page, 1);
  }

  @Actor
  public void reclaim(ZI_Result r) {
    r.r1 = way.reclaim(page);
  }

  @Arbiter
  public void nextReader(ZI_Result r) {
    r.r2 = page.ownerOpaque() == AddressSpace.NOBODY ? disk.read(0) : page.dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "clean at the first look, idle at the second")
  public static class BustedTestDirtyFirst extends PutVsReclaim {
    public BustedTestDirtyFirst() { super(new org.pagetorture.model.dirty.BustedTestDirtyFirst()); }
    @Override @Actor public void storeAndPut() { super.storeAndPut(); }
    @Override @Actor public void reclaim(ZI_Result r) { super.reclaim(r); }
    @Override @Arbiter public void nextReader(ZI_Result r) { super.nextReader(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the look at the flag passed that at the count")
  public static class BustedReclaimNoRmb extends PutVsReclaim {
    public BustedReclaimNoRmb() { super(new org.pagetorture.model.dirty.BustedReclaimNoRmb()); }
    @Override @Actor public void storeAndPut() { super.storeAndPut(); }
    @Override @Actor public void reclaim(ZI_Result r) { super.reclaim(r); }
    @Override @Arbiter public void nextReader(ZI_Result r) { super.nextReader(r); }
  }

  @JCStressTest @State
  public static class FreezeThenTestDirty extends PutVsReclaim {
    public FreezeThenTestDirty() { super(new org.pagetorture.model.dirty.FreezeThenTestDirty()); }
    @Override @Actor public void storeAndPut() { super.storeAndPut(); }
    @Override @Actor public void reclaim(ZI_Result r) { super.reclaim(r); }
    @Override @Arbiter public void nextReader(ZI_Result r) { super.nextReader(r); }
  }

  @JCStressTest @State
  public static class DirtyUnderTreeLock extends PutVsReclaim {
    public DirtyUnderTreeLock() { super(new org.pagetorture.model.dirty.DirtyUnderTreeLock()); }
    @Override @Actor public void storeAndPut() { super.storeAndPut(); }
    @Override @Actor public void reclaim(ZI_Result r) { super.reclaim(r); }
    @Override @Arbiter public void nextReader(ZI_Result r) { super.nextReader(r); }
  }
  // @formatter:on
}
