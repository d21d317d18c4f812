// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.fault;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault around finds a page beyond the end of a file that was made shorter.
///
///     fault around               shrink
///     ------------               ------
///     page = slot                size = 0
///     lock it                    entry = none, slot = none
///     if (page is the file's)    slot = page
///       if (size > 0)
///         entry = page
///
/// The page comes back by a fault that had begun before: it brings its page in, and then finds the
/// size (see [FillVsShrink]). It leaves the page in the cache, where it is up to date and the
/// file's, and truncate has been there already.
///
/// Lost when it fails: the process stores to a page beyond the end of the file.
///
/// Kernel: mm/filemap.c:next_uptodate_folio() against filemap_fault() (v2.6.23 to v5.14; since then
/// the invalidate lock keeps such pages out, but for file systems that do not take it).
@Race("D11")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "mapped, and taken away by truncate")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "passed over")
@Outcome(expect = FORBIDDEN, desc = "a page beyond the end is mapped")
public abstract class AroundVsShrink {
  /// The outcome that a fault admits which does not look at the size.
  static final String MAPPED_BEYOND = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final FaultPath path;

  AroundVsShrink(FaultPath path) {
    this.path = path;
  }

  @Actor
  public void faultAround(ZZ_Result r) {
    r.r1 = path.fault(file, vma);
  }

  @Actor
  public void shrink() {
    file.setSizeOpaque(0);
    PageLock.lock(file.page.flags);
    vma.unmap(file.page);
    file.remove();
    file.add();
    PageLock.unlock(file.page.flags);
  }

  @Arbiter
  public void mapped(ZZ_Result r) {
    r.r2 = vma.pte.isPresentOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = MAPPED_BEYOND, expect = ACCEPTABLE_INTERESTING, desc = "the page was left there by another fault")
  public static class BustedAroundNoSize extends AroundVsShrink {
    public BustedAroundNoSize() { super(new org.pagetorture.model.fault.BustedAroundNoSize()); }
    @Override @Actor public void faultAround(ZZ_Result r) { super.faultAround(r); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State
  public static class FaultAround extends AroundVsShrink {
    public FaultAround() { super(new org.pagetorture.model.fault.FaultAround()); }
    @Override @Actor public void faultAround(ZZ_Result r) { super.faultAround(r); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }
  // @formatter:on
}
