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
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.dirty.Mapping;
import org.pagetorture.model.dirty.SetPageDirty;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A page is marked dirty while truncate takes it away from its file, and the inode is freed.
///
///     mark                     truncate
///     ----                     --------
///     m = mapping of the page  lock the page, unmap it
///     if (page was clean)      if (page was dirty) count--
///       lock m                 lock m, mapping = none, unlock m
///       count++                unlock the page
///       unlock m               free m
///
/// Lost when it fails: a count of dirty pages that is wrong for ever, so that writers are throttled
/// or are not, or a lock and a count in memory that somebody else has by then.
///
/// The look at the mapping under the lock of its tree is no way out by itself: it keeps the tag out
/// of an empty slot, but truncate may have counted down already for a flag that is never counted.
///
/// Kernel: mm/page-writeback.c:filemap_dirty_folio() against mm/truncate.c:truncate_inode_folio()
/// (v6.12).
@Race("C3")
@Outcome(
    id = "0, 0",
    expect = ACCEPTABLE,
    desc = "no file, or a page that is locked: nothing was counted")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "counted in the file")
@Outcome(
    expect = FORBIDDEN,
    desc = "the mapping was freed, or the count is not that of its dirty pages")
public abstract class MarkDirtyVsTruncate {
  /// The outcome of who takes the lock of memory that was freed.
  static final String FREED = "170, 0";

  /// The outcome of who counts a page that is gone.
  static final String COUNTED_TOO_MANY = "1, 1";

  /// The outcome of who does not count a page that truncate has counted down for.
  static final String COUNTED_TOO_FEW = "1, -1";

  private final Page page = new Page(Mapping.ALIVE, 2, 0);
  private final Vma vma = new Vma();
  private final Mapping mapping = new Mapping();
  private final SetPageDirty way;

  MarkDirtyVsTruncate(SetPageDirty way) {
    this.way = way;
    vma.map(Pte.map(0, 0));
  }

  @Actor
  public void mark(II_Result r) {
    r.r1 = way.mark(page, vma, mapping);
  }

  @Actor
  public void truncate() {
    way.evict(page, vma, mapping);
  }

  @Arbiter
  public void count(II_Result r) {
    boolean counts = page.ownerOpaque() == Mapping.ALIVE && page.flags.testOpaque(PageFlags.DIRTY);
    r.r2 = mapping.dirtyPagesOpaque() - (counts ? 1 : 0);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = FREED, expect = ACCEPTABLE_INTERESTING, desc = "freed before its lock was taken")
  public static class BustedMappingUnpinned extends MarkDirtyVsTruncate {
    public BustedMappingUnpinned() { super(new org.pagetorture.model.dirty.BustedMappingUnpinned()); }
    @Override @Actor public void mark(II_Result r) { super.mark(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void count(II_Result r) { super.count(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = COUNTED_TOO_FEW, expect = ACCEPTABLE_INTERESTING, desc = "truncate saw the flag, and the count never came")
  public static class BustedMappingRecheck extends MarkDirtyVsTruncate {
    public BustedMappingRecheck() { super(new org.pagetorture.model.dirty.BustedMappingRecheck()); }
    @Override @Actor public void mark(II_Result r) { super.mark(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void count(II_Result r) { super.count(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = COUNTED_TOO_MANY, expect = ACCEPTABLE_INTERESTING, desc = "counted after it was gone")
  public static class BustedNoMappingRecheck extends MarkDirtyVsTruncate {
    public BustedNoMappingRecheck() { super(new org.pagetorture.model.dirty.BustedNoMappingRecheck()); }
    @Override @Actor public void mark(II_Result r) { super.mark(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void count(II_Result r) { super.count(r); }
  }

  @JCStressTest @State
  public static class DirtyUnderPageLock extends MarkDirtyVsTruncate {
    public DirtyUnderPageLock() { super(new org.pagetorture.model.dirty.DirtyUnderPageLock()); }
    @Override @Actor public void mark(II_Result r) { super.mark(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void count(II_Result r) { super.count(r); }
  }

  @JCStressTest @State
  public static class DirtyUnderPtl extends MarkDirtyVsTruncate {
    public DirtyUnderPtl() { super(new org.pagetorture.model.dirty.DirtyUnderPtl()); }
    @Override @Actor public void mark(II_Result r) { super.mark(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void count(II_Result r) { super.count(r); }
  }
  // @formatter:on
}
