// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.fault;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.fault.DirectRead;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct read of a part of a page tidies the cache up while somebody reads through the cache.
///
///     direct read                read
///     -----------                ----
///     disk = page, page clean    if (slot == page)
///     forget the page              see the page
///     see the disk               else
///                                  see the disk
///
/// Nobody writes: both have to see what the file has had all the time.
///
/// Lost when it fails: a reader gets zeroes where the file has data, and so do all who come after,
/// until the page is reclaimed.
///
/// Kernel: fs/xfs/xfs_file.c:xfs_file_dio_aio_read() (v3.16) against mm/filemap.c:filemap_read().
@Race("D10")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both see the data")
@Outcome(expect = FORBIDDEN, desc = "somebody sees what the file does not have")
public abstract class DirectReadVsRead {
  /// The outcome that an unsound read admits.
  static final String ZEROES = "1, 0";

  private static final int DATA = 1;

  private final AddressSpace file = new AddressSpace();
  private final Disk disk = new Disk(1);
  private final DirectRead read;

  DirectReadVsRead(DirectRead read) {
    this.read = read;
    file.page.setDataOpaque(DATA);
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
  }

  @Actor
  public void directRead(II_Result r) {
    r.r1 = read.directRead(file, disk);
  }

  @Actor
  public void read(II_Result r) {
    r.r2 = read.bufferedRead(file, disk);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = ZEROES, expect = ACCEPTABLE_INTERESTING, desc = "the part was zeroed in the cache")
  public static class BustedTruncateRange extends DirectReadVsRead {
    public BustedTruncateRange() { super(new org.pagetorture.model.fault.BustedTruncateRange()); }
    @Override @Actor public void directRead(II_Result r) { super.directRead(r); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class InvalidateWhole extends DirectReadVsRead {
    public InvalidateWhole() { super(new org.pagetorture.model.fault.InvalidateWhole()); }
    @Override @Actor public void directRead(II_Result r) { super.directRead(r); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class FlushOnly extends DirectReadVsRead {
    public FlushOnly() { super(new org.pagetorture.model.fault.FlushOnly()); }
    @Override @Actor public void directRead(II_Result r) { super.directRead(r); }
    @Override @Actor public void read(II_Result r) { super.read(r); }
  }
  // @formatter:on
}
