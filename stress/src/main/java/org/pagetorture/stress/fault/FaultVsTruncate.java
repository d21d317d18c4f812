// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.fault;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault maps a page that it found in the cache while the page is taken away.
///
///     fault                              truncate
///     -----                              --------
///     page = slot                        entry = none
///     if (page is still the file's)      page is nobody's
///       entry = page                     slot = none
///
/// Lost when it fails: the process goes on reading and writing a page that belongs to nobody, and
/// soon to somebody else.
///
/// Kernel: mm/filemap.c:filemap_fault() against mm/truncate.c:truncate_inode_folio() (v6.12).
@Race("D3")
@Outcome(
    id = "true, false",
    expect = ACCEPTABLE,
    desc = "truncate was last, or the fault found none")
@Outcome(
    id = "false, true",
    expect = ACCEPTABLE,
    desc = "the fault had the page, and truncate gave up")
@Outcome(expect = FORBIDDEN, desc = "the entry leads to a page that was taken away")
public abstract class FaultVsTruncate {
  /// The outcome that an unsound path admits.
  static final String TAKEN_AND_MAPPED = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final FaultPath path;

  FaultVsTruncate(FaultPath path) {
    this.path = path;
  }

  @Actor
  public void fault() {
    path.fault(file, vma);
  }

  @Actor
  public void truncate(ZZ_Result r) {
    r.r1 = path.truncate(file, vma);
  }

  @Arbiter
  public void mapped(ZZ_Result r) {
    r.r2 = vma.pte.isPresentOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Race("D2") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "the fault began after the unmap")
  public static class BustedCountInvalidate extends FaultVsTruncate {
    public BustedCountInvalidate() { super(new org.pagetorture.model.fault.BustedCountInvalidate()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D3") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "the page was removed before it was locked")
  public static class BustedNoMappingCheck extends FaultVsTruncate {
    public BustedNoMappingCheck() { super(new org.pagetorture.model.fault.BustedNoMappingCheck()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D7") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "read from a block that was about to go")
  public static class BustedNoInvalidateLock extends FaultVsTruncate {
    public BustedNoInvalidateLock() { super(new org.pagetorture.model.fault.BustedNoInvalidateLock()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D8") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "the block was looked up before the lock")
  public static class BustedLockLate extends FaultVsTruncate {
    public BustedLockLate() { super(new org.pagetorture.model.fault.BustedLockLate()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D11") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "removed between the checks and the entry")
  public static class BustedAroundNoLock extends FaultVsTruncate {
    public BustedAroundNoLock() { super(new org.pagetorture.model.fault.BustedAroundNoLock()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D11") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "the page was removed before it was locked")
  public static class BustedAroundNoMappingCheck extends FaultVsTruncate {
    public BustedAroundNoMappingCheck() { super(new org.pagetorture.model.fault.BustedAroundNoMappingCheck()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D1") @Busted(needs = REORDERING)
  @Outcome(id = TAKEN_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "the new count came with the old size")
  public static class BustedCountNoRmb extends FaultVsTruncate {
    public BustedCountNoRmb() { super(new org.pagetorture.model.fault.BustedCountNoRmb()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D1")
  public static class TruncateCount extends FaultVsTruncate {
    public TruncateCount() { super(new org.pagetorture.model.fault.TruncateCount()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D2")
  public static class Seqlock extends FaultVsTruncate {
    public Seqlock() { super(new org.pagetorture.model.fault.Seqlock()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D2")
  public static class InvalidateFlag extends FaultVsTruncate {
    public InvalidateFlag() { super(new org.pagetorture.model.fault.InvalidateFlag()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race({"D2", "D3"})
  public static class LockedPage extends FaultVsTruncate {
    public LockedPage() { super(new org.pagetorture.model.fault.LockedPage()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race({"D7", "D8"})
  public static class UnderInvalidateLock extends FaultVsTruncate {
    public UnderInvalidateLock() { super(new org.pagetorture.model.fault.UnderInvalidateLock()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State @Race("D11")
  public static class FaultAround extends FaultVsTruncate {
    public FaultAround() { super(new org.pagetorture.model.fault.FaultAround()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }
  // @formatter:on
}
