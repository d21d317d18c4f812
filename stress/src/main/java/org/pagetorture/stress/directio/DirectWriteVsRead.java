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
import org.pagetorture.model.directio.DirectWrite;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct write takes the page out of the cache while a buffered read brings it back.
///
///     write                            read
///     -----                            ----
///     cache = none                     if (cache = none)
///     disk = new                         cache = page, locked
///     the block counts as written        page = disk, or 0 if unwritten
///     if (cache = page)                  unlock the page
///       wait for its lock, drop it
///
/// Shape: store buffering (SB) on cache and disk. A read that begins before the write has ended may
/// get either; what it leaves in the cache has to go.
///
/// Lost when it fails: the page is clean, and differs from the disk. All later reads get the old
/// contents until reclaim takes the page, and a partial buffered write makes them the file's again.
///
/// Kernel: fs/iomap/direct-io.c:iomap_dio_complete() against mm/filemap.c:filemap_create_folio()
/// (v6.12).
@Race({"G1", "G2", "G3", "G5"})
@Outcome(
    id = "0, 1",
    expect = ACCEPTABLE,
    desc = "read before the write, and not left in the cache")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "read after the write")
@Outcome(expect = FORBIDDEN, desc = "the cache keeps what the disk no longer has")
public abstract class DirectWriteVsRead {
  /// The outcome that an unsound way admits.
  static final String STALE = "0, 0";

  private final CachedFile file = new CachedFile(ExtentMap.HOLE);
  private final DirectWrite way;

  DirectWriteVsRead(DirectWrite way) {
    this.way = way;
  }

  @Actor
  public void write() {
    way.write(file, 1);
  }

  @Actor
  public void read(II_Result r) {
    r.r1 = file.read(0);
  }

  @Arbiter
  public void readAgain(II_Result r) {
    r.r2 = file.read(0);
  }

  // @formatter:off

  @JCStressTest @State @Race("G1") @Busted(needs = INTERLEAVING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "read back before the write reached the disk")
  public static class BustedInvalidateOnce extends DirectWriteVsRead {
    public BustedInvalidateOnce() { super(new org.pagetorture.model.directio.BustedInvalidateOnce()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
    @Override @Arbiter public void readAgain(II_Result r) { super.readAgain(r); }
  }

  @JCStressTest @State @Race("G2") @Busted(needs = INTERLEAVING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "read back while the write was under way")
  public static class BustedInvalidateAtSubmit extends DirectWriteVsRead {
    public BustedInvalidateAtSubmit() { super(new org.pagetorture.model.directio.BustedInvalidateAtSubmit()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
    @Override @Arbiter public void readAgain(II_Result r) { super.readAgain(r); }
  }

  @JCStressTest @State @Race("G3") @Busted(needs = INTERLEAVING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "the block still counted as unwritten")
  public static class BustedInvalidateBeforeEndIo extends DirectWriteVsRead {
    public BustedInvalidateBeforeEndIo() { super(new org.pagetorture.model.directio.BustedInvalidateBeforeEndIo()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
    @Override @Arbiter public void readAgain(II_Result r) { super.readAgain(r); }
  }

  @JCStressTest @State @Race("G5") @Busted(needs = INTERLEAVING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "mapped by the write itself, and left alone")
  public static class BustedSkipMapped extends DirectWriteVsRead {
    public BustedSkipMapped() { super(new org.pagetorture.model.directio.BustedSkipMapped()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
    @Override @Arbiter public void readAgain(II_Result r) { super.readAgain(r); }
  }

  @JCStressTest @State @Race({"G1", "G2", "G3"})
  public static class InvalidateAtCompletion extends DirectWriteVsRead {
    public InvalidateAtCompletion() { super(new org.pagetorture.model.directio.InvalidateAtCompletion()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
    @Override @Arbiter public void readAgain(II_Result r) { super.readAgain(r); }
  }

  @JCStressTest @State @Race("G5")
  public static class MappedSource extends DirectWriteVsRead {
    public MappedSource() { super(new org.pagetorture.model.directio.MappedSource()); }
    @Override @Actor public void write() { super.write(); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
    @Override @Arbiter public void readAgain(II_Result r) { super.readAgain(r); }
  }
  // @formatter:on
}
