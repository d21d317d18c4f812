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
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.pagetorture.model.directio.CachedFile;
import org.pagetorture.model.directio.Redirtied;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores through a mapping to a page from which a direct write has flushed the dirt.
///
///     store                              write
///     -----                              -----
///     lock the page                      if (dirty) write the page out
///     entry = writable, dirty = 1        lock the page
///     unlock the page                    entry = none
///     page = new                         if (!dirty) cache = none
///                                        unlock the page
///
/// The two go to different blocks of the page. The writeback of the page may bring back the block
/// that the direct write went to, when the page was read before; the kernel warns of that, and this
/// race does not count it.
///
/// Lost when it fails: the store, and with it what no other write had to do with.
///
/// Kernel: mm/filemap.c:filemap_page_mkwrite() against kiocb_invalidate_pages() (v6.12).
@Race("G4")
@Outcome(id = "1, true", expect = ACCEPTABLE, desc = "stored, on the disk or in a dirty page")
@Outcome(
    id = "0, false",
    expect = ACCEPTABLE,
    desc = "the entry was gone again, and the store faults anew")
@Outcome(expect = FORBIDDEN, desc = "the store went through, and is nowhere")
public abstract class MappedStoreVsDirectWrite {
  /// The outcome that an unsound way admits.
  static final String DROPPED = "0, true";

  private final CachedFile file = new CachedFile(0, 1);
  private final Redirtied way;

  MappedStoreVsDirectWrite(Redirtied way) {
    this.way = way;
  }

  @Actor
  public void store(IZ_Result r) {
    r.r2 = file.store(1, 1);
  }

  @Actor
  public void write() {
    way.write(file, 1);
  }

  @Arbiter
  public void read(IZ_Result r) {
    r.r1 = file.read(1);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = DROPPED, expect = ACCEPTABLE_INTERESTING, desc = "dirty after the flush, and dropped")
  public static class BustedToss extends MappedStoreVsDirectWrite {
    public BustedToss() { super(new org.pagetorture.model.directio.BustedToss()); }
    @Override @Actor public void store(IZ_Result r) { super.store(r); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(IZ_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class FallBackToBuffered extends MappedStoreVsDirectWrite {
    public FallBackToBuffered() { super(new org.pagetorture.model.directio.FallBackToBuffered()); }
    @Override @Actor public void store(IZ_Result r) { super.store(r); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(IZ_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class Launder extends MappedStoreVsDirectWrite {
    public Launder() { super(new org.pagetorture.model.directio.Launder()); }
    @Override @Actor public void store(IZ_Result r) { super.store(r); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(IZ_Result r) { super.read(r); }
  }
  // @formatter:on
}
