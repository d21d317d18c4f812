// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.directio;

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
import org.pagetorture.model.directio.CachedFile;
import org.pagetorture.model.directio.SubPageWrite;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct write of the first part of a page, and a buffered write of its tail.
///
///     tail                               write
///     ----                               -----
///     lock the file                      lock the file
///     if (cache = none)                  write the page out, drop it
///       page = disk                      disk's first part = new
///     page's tail = new, dirty = 1       if (!dirty) cache = none
///     unlock the file                    unlock the file
///
/// Lost when it fails: the direct write. The page was read before it and is dirty after it, and its
/// writeback brings the old first part back: a mix that nobody wrote.
///
/// Kernel: fs/xfs/xfs_file.c:xfs_file_buffered_write() against xfs_file_dio_write_unaligned()
/// (v6.12).
@Race("G9")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both parts are what was written")
@Outcome(expect = FORBIDDEN, desc = "a part is lost")
public abstract class BufferedTailVsDirectWrite {
  /// The outcome that an unsound way admits.
  static final String TORN = "0, 1";

  private final CachedFile file = new CachedFile(0, 1);
  private final SubPageWrite way;

  BufferedTailVsDirectWrite(SubPageWrite way) {
    this.way = way;
  }

  @Actor
  public void tail() {
    way.writeTail(file, 1);
  }

  @Actor
  public void write() {
    way.write(file, 1);
  }

  @Arbiter
  public void read(II_Result r) {
    r.r1 = file.read(0);
    r.r2 = file.read(1);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = TORN, expect = ACCEPTABLE_INTERESTING, desc = "read before the write, and dirty after it")
  public static class BustedUnlocked extends BufferedTailVsDirectWrite {
    public BustedUnlocked() { super(new org.pagetorture.model.directio.BustedUnlocked()); }
    @Override @Actor public void tail() { super.tail(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class HoldUntilDone extends BufferedTailVsDirectWrite {
    public HoldUntilDone() { super(new org.pagetorture.model.directio.HoldUntilDone()); }
    @Override @Actor public void tail() { super.tail(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(II_Result r) { super.read(r); }
  }
  // @formatter:on
}
