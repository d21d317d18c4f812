// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.writeback;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.writeback.FsyncWalk;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// fsync walks a file while somebody dirties pages ahead of it.
///
///     fsync                              dirtier
///     -----                              -------
///     owed = the pages 0 and 3           page 1 is dirty
///     for each page, if it is dirty      page 2 is dirty
///       write it
///
/// Lost when it fails: the end of fsync, which writes as long as the dirtier keeps ahead; here it
/// shows as pages that were written and not owed. Who counts to see the end leaves out some that
/// were.
///
/// Kernel: mm/page-writeback.c:write_cache_pages() against filemap_dirty_folio() (v6.12).
@Race({"C15", "I14"})
@Outcome(
    id = "0",
    expect = ACCEPTABLE,
    desc = "what was dirty at first is on the disk, and fsync wrote nothing else")
@Outcome(expect = FORBIDDEN, desc = "more was written than was dirty at first, or less")
public abstract class FsyncVsDirtier {
  /// The outcome of who follows the dirtier.
  static final String LED_ON = "1|2";

  /// The outcome of who counts.
  static final String NOT_WRITTEN = "-1";

  private final FsyncWalk file;

  FsyncVsDirtier(FsyncWalk file) {
    this.file = file;
    file.dirty(0);
    file.dirty(3);
  }

  @Actor
  public void fsync(I_Result r) {
    r.r1 = file.fsync();
  }

  @Actor
  public void dirtier() {
    file.dirty(1);
    file.dirty(2);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LED_ON, expect = ACCEPTABLE_INTERESTING, desc = "wrote what became dirty ahead")
  public static class BustedDirtyTag extends FsyncVsDirtier {
    public BustedDirtyTag() { super(new org.pagetorture.model.writeback.BustedDirtyTag()); }
    @Override @Actor public void fsync(I_Result r) { super.fsync(r); }
    @Override @Actor public void dirtier() { super.dirtier(); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NOT_WRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "ended before it had written what it owed")
  public static class BustedNrToWrite extends FsyncVsDirtier {
    public BustedNrToWrite() { super(new org.pagetorture.model.writeback.BustedNrToWrite()); }
    @Override @Actor public void fsync(I_Result r) { super.fsync(r); }
    @Override @Actor public void dirtier() { super.dirtier(); }
  }

  @JCStressTest @State
  public static class TagSnapshot extends FsyncVsDirtier {
    public TagSnapshot() { super(new org.pagetorture.model.writeback.TagSnapshot()); }
    @Override @Actor public void fsync(I_Result r) { super.fsync(r); }
    @Override @Actor public void dirtier() { super.dirtier(); }
  }
  // @formatter:on
}
