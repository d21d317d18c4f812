// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.dirty.DirtyTag;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A page that is being written becomes dirty once more, while writeback takes its tag away.
///
///     store                   writeBack
///     -----                   ---------
///     page = 1                dirty = 0
///     if (dirty was 0)        lock the tree
///       dirty = 1, lock       if (!dirty) tag = 0
///       tag = 1, unlock       unlock, write the page
///
/// Lost when flag and tag part: the page is dirty, so that whoever stores next leaves the tag
/// alone, and writeback, which goes by the tag, never comes to it. The look at the end stores once
/// more.
///
/// Kernel: mm/page-writeback.c:filemap_dirty_folio() against __folio_start_writeback() (v6.12).
@Race("C8")
@Outcome(
    id = "2",
    expect = ACCEPTABLE,
    desc = "writeback found the page when it was stored to again")
@Outcome(
    expect = FORBIDDEN,
    desc = "the page is dirty without a tag, and the disk lacks what is stored from then on")
public abstract class RedirtyVsTagClear {
  /// The outcome of a page that writeback does not find.
  static final String STORE_LOST = "1";

  private final Page page = new Page(1, 1, PageFlags.DIRTY);
  private final Disk disk = new Disk(1);
  private final DirtyTag way;

  RedirtyVsTagClear(DirtyTag way) {
    this.way = way;
  }

  @Actor
  public void store() {
    way.store(page, 1);
  }

  @Actor
  public void writeBack() {
    way.writeBack(page, disk);
  }

  @Arbiter
  public void disk(I_Result r) {
    way.store(page, 2);
    way.writeBack(page, disk);
    r.r1 = disk.read(0);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the tag of the second store is gone")
  public static class BustedNoRetest extends RedirtyVsTagClear {
    public BustedNoRetest() { super(new org.pagetorture.model.dirty.BustedNoRetest()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "marked between the look and the lock")
  public static class BustedRetestBeforeLock extends RedirtyVsTagClear {
    public BustedRetestBeforeLock() { super(new org.pagetorture.model.dirty.BustedRetestBeforeLock()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class RetestUnderLock extends RedirtyVsTagClear {
    public RetestUnderLock() { super(new org.pagetorture.model.dirty.RetestUnderLock()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class ClearBothUnderLock extends RedirtyVsTagClear {
    public ClearBothUnderLock() { super(new org.pagetorture.model.dirty.ClearBothUnderLock()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }
  // @formatter:on
}
