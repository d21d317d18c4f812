// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.dax.LayoutBreak;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A pin is dropped, and a fault maps and pins the page again, while truncate breaks the layouts
/// and takes the block away.
///
///     fault                        truncate
///     -----                        --------
///     count--                      lock
///     lock shared                  entry = none; if (busy) unlock, sleep, lock
///     if (file has the block)      if (idle)
///       map, count++                 punch the block out of the file
///     unlock                       unlock
///
/// Kernel: fs/xfs/xfs_inode.c:xfs_break_dax_layouts(), xfs_wait_dax_page() (v6.12).
@Race({"F11", "F12", "F19"})
@Outcome(
    id = "true, false",
    expect = ACCEPTABLE,
    desc = "the fault was first, and its pin keeps the block")
@Outcome(
    id = "false, true",
    expect = ACCEPTABLE,
    desc = "truncate was first, and the fault found a hole")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "each gave way to the other")
@Outcome(expect = FORBIDDEN, desc = "pinned, and the block went to somebody else")
public abstract class RefaultVsTruncate {
  /// The outcome that an unsound way admits.
  static final String PINNED_AND_PUNCHED = "true, true";

  private final Page page = new Page(1, 2, 0);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final ExtentMap extents = new ExtentMap(0);
  private final LayoutBreak layoutBreak;

  RefaultVsTruncate(LayoutBreak layoutBreak) {
    this.layoutBreak = layoutBreak;
  }

  @Actor
  public void fault(ZZ_Result r) {
    page.refcount.put();
    r.r1 = layoutBreak.faultAndPin(pte, page, extents);
  }

  @Actor
  public void truncate(ZZ_Result r) {
    r.r2 = layoutBreak.truncate(pte, page, extents);
  }

  // @formatter:off

  @JCStressTest @State @Race("F11") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_PUNCHED, expect = ACCEPTABLE_INTERESTING, desc = "the fault came between scan and punch")
  public static class BustedNoInvalidateLock extends RefaultVsTruncate {
    public BustedNoInvalidateLock() { super(new org.pagetorture.model.dax.BustedNoInvalidateLock()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F12") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_PUNCHED, expect = ACCEPTABLE_INTERESTING, desc = "the fault came while truncate slept")
  public static class BustedNoRescan extends RefaultVsTruncate {
    public BustedNoRescan() { super(new org.pagetorture.model.dax.BustedNoRescan()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F19") @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_PUNCHED, expect = ACCEPTABLE_INTERESTING, desc = "the fault came before the punch")
  public static class BustedLatePunch extends RefaultVsTruncate {
    public BustedLatePunch() { super(new org.pagetorture.model.dax.BustedLatePunch()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Race("F12")
  public static class BreakThenPunch extends RefaultVsTruncate {
    public BreakThenPunch() { super(new org.pagetorture.model.dax.BreakThenPunch()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
  }
  // @formatter:on
}
