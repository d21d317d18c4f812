// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.flags;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.flags.ReadDone;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process reads a page without its lock while the page's contents arrive from the disk.
///
///     read                    complete
///     ----                    --------
///     if (!PG_uptodate)       page = data
///       wait                  set PG_uptodate
///     read the page
///
/// Shape: message passing (MP). Lost when it fails: the process reads what was in the page before,
/// another file's data or the kernel's.
///
/// Kernel: mm/filemap.c:filemap_read() against include/linux/page-flags.h:folio_mark_uptodate()
/// (v6.12).
@Race("B9")
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "not uptodate: the reader waits")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the file's data")
@Outcome(expect = FORBIDDEN, desc = "what was in the page before")
public abstract class ReadVsUptodate {
  /// The outcome that an unsound way admits.
  static final String STALE = "0";

  private final Page page = new Page(1);
  private final ReadDone done;

  ReadVsUptodate(ReadDone done) {
    this.done = done;
  }

  @Actor
  public void read(I_Result r) {
    r.r1 = done.read(page);
  }

  @Actor
  public void complete() {
    done.complete(page, 1);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "the flag passed the contents")
  public static class BustedNoWmb extends ReadVsUptodate {
    public BustedNoWmb() { super(new org.pagetorture.model.flags.BustedNoWmb()); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
    @Override @Actor public void complete() { super.complete(); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "the read of the page passed the look at the flag")
  public static class BustedNoRmb extends ReadVsUptodate {
    public BustedNoRmb() { super(new org.pagetorture.model.flags.BustedNoRmb()); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
    @Override @Actor public void complete() { super.complete(); }
  }

  @JCStressTest @State
  public static class FencedUptodate extends ReadVsUptodate {
    public FencedUptodate() { super(new org.pagetorture.model.flags.FencedUptodate()); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
    @Override @Actor public void complete() { super.complete(); }
  }
  // @formatter:on
}
