// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

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
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A device stores to a dirty page while writeback cleans it.
///
///     store               writeBack
///     -----               ---------
///     page = new          dirty = 0
///     if (!dirty)         write the page
///       dirty = 1
///
/// Shape: store buffering (SB) on the page and its flag. If both reads come back old, the disk has
/// the old contents of a page that is clean, and reclaim throws the store away.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock() against
/// mm/page-writeback.c:folio_clear_dirty_for_io() (v6.12).
@Race("C6")
@Outcome(id = "0, true", expect = ACCEPTABLE, desc = "old contents written, but the page is dirty")
@Outcome(id = "1, true", expect = ACCEPTABLE, desc = "written, and once more by the next writeback")
@Outcome(id = "1, false", expect = ACCEPTABLE, desc = "written, and the page is clean")
@Outcome(expect = FORBIDDEN, desc = "the page is clean, and the disk lacks the store")
public abstract class StoreVsWriteback {
  /// The outcome that an unsound way admits.
  static final String STORE_LOST = "0, false";

  private final Page page = new Page(1, 1, PageFlags.DIRTY);
  private final DirtyMark mark;

  StoreVsWriteback(DirtyMark mark) {
    this.mark = mark;
  }

  @Actor
  public void store() {
    mark.store(page, 1);
  }

  @Actor
  public void writeBack(IZ_Result r) {
    r.r1 = mark.writeBack(page);
  }

  @Arbiter
  public void isDirty(IZ_Result r) {
    r.r2 = page.flags.testOpaque(PageFlags.DIRTY);
  }

  // @formatter:off

  @JCStressTest @State @Race("E9") @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "cleaned between the mark and the store")
  public static class BustedMarkFirst extends StoreVsWriteback {
    public BustedMarkFirst() { super(new org.pagetorture.model.dirty.BustedMarkFirst()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack(IZ_Result r) { super.writeBack(r); }
    @Override @Arbiter public void isDirty(IZ_Result r) { super.isDirty(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the look at the flag passed the store")
  public static class BustedTestNoFence extends StoreVsWriteback {
    public BustedTestNoFence() { super(new org.pagetorture.model.dirty.BustedTestNoFence()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack(IZ_Result r) { super.writeBack(r); }
    @Override @Arbiter public void isDirty(IZ_Result r) { super.isDirty(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the read of the page passed the cleared flag")
  public static class BustedClearNoFence extends StoreVsWriteback {
    public BustedClearNoFence() { super(new org.pagetorture.model.dirty.BustedClearNoFence()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack(IZ_Result r) { super.writeBack(r); }
    @Override @Arbiter public void isDirty(IZ_Result r) { super.isDirty(r); }
  }

  @JCStressTest @State @Race({"C6", "E9"})
  public static class TestAndSet extends StoreVsWriteback {
    public TestAndSet() { super(new org.pagetorture.model.dirty.TestAndSet()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack(IZ_Result r) { super.writeBack(r); }
    @Override @Arbiter public void isDirty(IZ_Result r) { super.isDirty(r); }
  }

  @JCStressTest @State
  public static class FenceThenTest extends StoreVsWriteback {
    public FenceThenTest() { super(new org.pagetorture.model.dirty.FenceThenTest()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack(IZ_Result r) { super.writeBack(r); }
    @Override @Arbiter public void isDirty(IZ_Result r) { super.isDirty(r); }
  }

  @JCStressTest @State @Race("E9")
  public static class RedirtyPinned extends StoreVsWriteback {
    public RedirtyPinned() { super(new org.pagetorture.model.dirty.RedirtyPinned()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack(IZ_Result r) { super.writeBack(r); }
    @Override @Arbiter public void isDirty(IZ_Result r) { super.isDirty(r); }
  }
  // @formatter:on
}
