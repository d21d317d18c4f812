// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.dirty.InodeMark;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A page becomes dirty in an inode that is dirty already, while writeback marks the inode clean.
///
///     mark                 finish
///     ----                 ------
///     page = 1             inode is clean
///     page is tagged       if (page is tagged)
///     if (inode is dirty)    inode is dirty
///       return
///     inode is dirty
///
/// Shape: store buffering (SB) on tag and inode. If both looks come back old, the page is tagged in
/// an inode that writeback does not visit. Lost: the store, until somebody dirties the inode anew.
///
/// Kernel: fs/fs-writeback.c:__mark_inode_dirty() against __writeback_single_inode() (v6.12).
@Race("C7")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the next writeback found the page")
@Outcome(expect = FORBIDDEN, desc = "the inode is clean, and the disk lacks the store")
public abstract class MarkInodeVsWriteback {
  /// The outcome of a page that writeback does not find.
  static final String STORE_LOST = "0";

  private final Page page = new Page(1);
  private final Disk disk = new Disk(1);
  private final InodeMark way;

  MarkInodeVsWriteback(InodeMark way) {
    this.way = way;
  }

  @Actor
  public void mark() {
    page.setDataOpaque(1);
    way.mark();
  }

  @Actor
  public void finish() {
    way.finish();
  }

  @Arbiter
  public void disk(I_Result r) {
    way.writeBack(page, disk);
    r.r1 = disk.read(0);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "tagged after the look, and clean after the tag")
  public static class BustedTestThenClear extends MarkInodeVsWriteback {
    public BustedTestThenClear() { super(new org.pagetorture.model.dirty.BustedTestThenClear()); }
    @Override @Actor public void mark() { super.mark(); }
    @Override @Actor public void finish() { super.finish(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the look at the inode passed the tag")
  public static class BustedSkipNoFence extends MarkInodeVsWriteback {
    public BustedSkipNoFence() { super(new org.pagetorture.model.dirty.BustedSkipNoFence()); }
    @Override @Actor public void mark() { super.mark(); }
    @Override @Actor public void finish() { super.finish(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the look at the tag passed the clean inode")
  public static class BustedReinstateNoFence extends MarkInodeVsWriteback {
    public BustedReinstateNoFence() { super(new org.pagetorture.model.dirty.BustedReinstateNoFence()); }
    @Override @Actor public void mark() { super.mark(); }
    @Override @Actor public void finish() { super.finish(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class SkipBehindFence extends MarkInodeVsWriteback {
    public SkipBehindFence() { super(new org.pagetorture.model.dirty.SkipBehindFence()); }
    @Override @Actor public void mark() { super.mark(); }
    @Override @Actor public void finish() { super.finish(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class LockAlways extends MarkInodeVsWriteback {
    public LockAlways() { super(new org.pagetorture.model.dirty.LockAlways()); }
    @Override @Actor public void mark() { super.mark(); }
    @Override @Actor public void finish() { super.finish(); }
    @Override @Arbiter public void disk(I_Result r) { super.disk(r); }
  }
  // @formatter:on
}
