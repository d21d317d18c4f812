// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.directio;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.directio.CachedFile;
import org.pagetorture.model.directio.Flush;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct read of a dirty page that is written back, and written anew.
///
///     write                              read
///     -----                              ----
///     dirty = 0, writeback = 1           if (dirty) write the page out
///     disk = 1                           wait until writeback = 0
///     writeback = 0                      result = disk
///     page = 2, dirty = 1
///
/// The read has the old contents, 1, if the page is written after its flush: direct I/O promises no
/// more. What the disk had before the old ones it must not have.
///
/// Lost when it fails: a write that had returned before the read began.
///
/// Kernel: mm/filemap.c:kiocb_write_and_wait() against generic_perform_write() (v6.12).
@Race("G10")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "what the page held when the read began")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "what was written meanwhile")
@Outcome(expect = FORBIDDEN, desc = "neither the old contents nor the new ones")
public abstract class BufferedWriteVsDirectRead {
  /// The outcome that an unsound way admits.
  static final String NEITHER = "0";

  private final CachedFile file = new CachedFile(0);
  private final Flush way;

  BufferedWriteVsDirectRead(Flush way) {
    this.way = way;
    file.write(0, 1);
  }

  @Actor
  public void write() {
    file.writeback();
    file.write(0, 2);
  }

  @Actor
  public void read(I_Result r) {
    way.flush(file);
    r.r1 = file.readBlock(0);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "clean, but not on the disk yet")
  public static class BustedWriteOnly extends BufferedWriteVsDirectRead {
    public BustedWriteOnly() { super(new org.pagetorture.model.directio.BustedWriteOnly()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class WriteAndWait extends BufferedWriteVsDirectRead {
    public WriteAndWait() { super(new org.pagetorture.model.directio.WriteAndWait()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
  }
  // @formatter:on
}
