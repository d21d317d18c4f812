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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault around finds a page whose read has failed, while somebody reads it again.
///
///     fault around               read
///     ------------               ----
///     if (locked) pass           unlock: the disk had an error
///     lock it                    lock
///     if (page is up to date)    data = the disk's, up to date
///       entry = page             unlock
///
/// The lock alone keeps the fault away from a page that is being read. A read that failed leaves a
/// page that is the file's, unlocked, inside the file, and full of what lay there before.
///
/// Lost when it fails: the process reads what another one left in memory.
///
/// Kernel: mm/filemap.c:next_uptodate_folio() against filemap_read_folio() (v6.12).
@Race("D11")
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "passed over")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "mapped, with the contents of the file")
@Outcome(expect = FORBIDDEN, desc = "mapped, with whatever lay there")
public abstract class AroundVsRead {
  /// What the process reads when the fault does not look.
  static final String POISON = "" + Page.POISON;

  private static final int DATA = 1;

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final FaultPath path;

  AroundVsRead(FaultPath path) {
    this.path = path;
    file.page.flags.setBitsOpaque(PageFlags.LOCKED);
    file.page.setDataOpaque(Page.POISON);
  }

  @Actor
  public void faultAround(I_Result r) {
    r.r1 = path.fault(file, vma) ? file.page.dataOpaque() : -1;
  }

  @Actor
  public void read() {
    PageLock.unlock(file.page.flags);
    PageLock.lock(file.page.flags);
    file.page.setDataOpaque(DATA);
    file.page.flags.testAndSetPlain(PageFlags.UPTODATE);
    PageLock.unlock(file.page.flags);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = POISON, expect = ACCEPTABLE_INTERESTING, desc = "mapped between the error and the next read")
  public static class BustedAroundNoUptodate extends AroundVsRead {
    public BustedAroundNoUptodate() { super(new org.pagetorture.model.fault.BustedAroundNoUptodate()); }
    @Override @Actor public void faultAround(I_Result r) { super.faultAround(r); }
    @Override @Actor public void read() { super.read(); }
  }

  @JCStressTest @State
  public static class FaultAround extends AroundVsRead {
    public FaultAround() { super(new org.pagetorture.model.fault.FaultAround()); }
    @Override @Actor public void faultAround(I_Result r) { super.faultAround(r); }
    @Override @Actor public void read() { super.read(); }
  }
  // @formatter:on
}
