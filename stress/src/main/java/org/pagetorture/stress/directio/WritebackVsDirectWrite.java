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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.directio.CachedFile;
import org.pagetorture.model.directio.Flush;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct write goes to a block that the page over it is being written back to.
///
///     writeback                          write
///     ---------                          -----
///     dirty = 0, writeback = 1           if (dirty) write the page out
///     disk = old                         wait until writeback = 0
///     writeback = 0                      disk = new
///
/// Lost when it fails: the direct write, although it has returned. The old contents land on it.
///
/// Kernel: mm/page-writeback.c:folio_start_writeback() against
/// mm/filemap.c:kiocb_invalidate_pages() (v6.12).
@Race("G6")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "the direct write was last")
@Outcome(expect = FORBIDDEN, desc = "the writeback landed on the direct write")
public abstract class WritebackVsDirectWrite {
  /// The outcome that an unsound way admits.
  static final String OVERWRITTEN = "1";

  private final CachedFile file = new CachedFile(0);
  private final Flush way;

  WritebackVsDirectWrite(Flush way) {
    this.way = way;
    file.write(0, 1);
  }

  @Actor
  public void writeback() {
    file.writeback();
  }

  @Actor
  public void write() {
    way.flush(file);
    file.invalidate();
    file.writeBlock(0, 2);
  }

  @Arbiter
  public void read(I_Result r) {
    r.r1 = file.read(0);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "clean, but not on the disk yet")
  public static class BustedWriteOnly extends WritebackVsDirectWrite {
    public BustedWriteOnly() { super(new org.pagetorture.model.directio.BustedWriteOnly()); }
    @Override @Actor public void writeback() { super.writeback(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class WriteAndWait extends WritebackVsDirectWrite {
    public WriteAndWait() { super(new org.pagetorture.model.directio.WriteAndWait()); }
    @Override @Actor public void writeback() { super.writeback(); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }
  // @formatter:on
}
