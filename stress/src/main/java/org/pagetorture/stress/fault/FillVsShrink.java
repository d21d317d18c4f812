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
import org.pagetorture.model.fault.SizeCheck;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault brings a page in while the file is made too short for it.
///
///     fault                      shrink
///     -----                      ------
///     if (size > 0)              size = 0
///       slot = page              if (slot == page)
///       if (size > 0)              entry = none
///         entry = page             slot = none
///
/// Shape: store buffering (SB) on slot and size. Truncate sets the size first, then takes away what
/// the cache has by then; a fault that was too late for that finds the size.
///
/// Lost when it fails: the process stores to a page beyond the end of the file, where an access has
/// to be SIGBUS, and nobody ever writes that page.
///
/// Kernel: mm/filemap.c:filemap_fault() against mm/truncate.c:truncate_setsize() (v2.6.23 to v5.14;
/// since then the invalidate lock keeps them apart, and the look at the size has stayed).
@Race({"D4", "D5"})
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "mapped, and taken away by truncate")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "the fault saw the size: SIGBUS")
@Outcome(expect = FORBIDDEN, desc = "a page beyond the end is mapped")
public abstract class FillVsShrink {
  /// The outcome that an unsound order admits.
  static final String MAPPED_BEYOND = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final SizeCheck check;

  FillVsShrink(SizeCheck check) {
    this.check = check;
    file.remove();
  }

  @Actor
  public void fault(ZZ_Result r) {
    r.r1 = check.fault(file, vma);
  }

  @Actor
  public void shrink() {
    check.truncate(file, vma);
  }

  @Arbiter
  public void mapped(ZZ_Result r) {
    r.r2 = vma.pte.isPresentOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Race("D4") @Busted(needs = INTERLEAVING)
  @Outcome(id = MAPPED_BEYOND, expect = ACCEPTABLE_INTERESTING, desc = "the file ended while the page was read")
  public static class BustedSizeBeforeLock extends FillVsShrink {
    public BustedSizeBeforeLock() { super(new org.pagetorture.model.fault.BustedSizeBeforeLock()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D5") @Busted(needs = INTERLEAVING)
  @Outcome(id = MAPPED_BEYOND, expect = ACCEPTABLE_INTERESTING, desc = "the page came back before the size was set")
  public static class BustedSizeLast extends FillVsShrink {
    public BustedSizeLast() { super(new org.pagetorture.model.fault.BustedSizeLast()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State
  public static class SizeUnderLock extends FillVsShrink {
    public SizeUnderLock() { super(new org.pagetorture.model.fault.SizeUnderLock()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }
  // @formatter:on
}
