// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.directio;

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
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.directio.DioDrain;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// An asynchronous direct write to a block that truncate frees.
///
///     write                              truncate
///     -----                              --------
///     share the lock                     take the lock alone
///     count++                            if (count = 0)
///     block = extent                       extent = none
///     unlock                               the block is another file's
///     disk = this file's                   disk = the other file's
///     count--                            unlock
///
/// Lost when it fails: the write lands in a block that belongs to another file by now.
///
/// Without the lock the shape is store buffering (SB): each side writes, the count or the extent,
/// and looks at the other.
///
/// Kernel: fs/xfs/xfs_file.c:xfs_file_dio_write_aligned() against
/// fs/xfs/xfs_iops.c:xfs_setattr_size() (v6.12).
@Race({"G7", "G8"})
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "truncate gave way, and the file has its block")
@Outcome(
    id = "2, 2",
    expect = ACCEPTABLE,
    desc = "the other file has the block, and its own contents")
@Outcome(expect = FORBIDDEN, desc = "one file's contents in another file's block")
public abstract class DirectWriteVsTruncate {
  /// The outcome that an unsound way admits.
  static final String FREED_UNDER_IO = "2, 1";

  private final DioDrain way;

  DirectWriteVsTruncate(DioDrain way) {
    this.way = way;
  }

  @Actor
  public void write() {
    way.write();
  }

  @Actor
  public void truncate() {
    way.truncate();
  }

  @Arbiter
  public void block(II_Result r) {
    r.r1 = way.owner();
    r.r2 = way.contents();
  }

  // @formatter:off

  @JCStressTest @State @Race("G7") @Busted(needs = INTERLEAVING)
  @Outcome(id = FREED_UNDER_IO, expect = ACCEPTABLE_INTERESTING, desc = "under way without the lock")
  public static class BustedNoDioWait extends DirectWriteVsTruncate {
    public BustedNoDioWait() { super(new org.pagetorture.model.directio.BustedNoDioWait()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void block(II_Result r) { super.block(r); }
  }

  @JCStressTest @State @Race("G8") @Busted(needs = STORE_BUFFER)
  @Outcome(id = FREED_UNDER_IO, expect = ACCEPTABLE_INTERESTING, desc = "the look at the count passed the lost extent")
  public static class BustedBeginUnlocked extends DirectWriteVsTruncate {
    public BustedBeginUnlocked() { super(new org.pagetorture.model.directio.BustedBeginUnlocked()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void block(II_Result r) { super.block(r); }
  }

  @JCStressTest @State @Race({"G7", "G8"})
  public static class BeginLocked extends DirectWriteVsTruncate {
    public BeginLocked() { super(new org.pagetorture.model.directio.BeginLocked()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void block(II_Result r) { super.block(r); }
  }
  // @formatter:on
}
