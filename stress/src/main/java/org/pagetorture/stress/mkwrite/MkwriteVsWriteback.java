// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.mkwrite;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mkwrite.MkwriteProtocol;
import org.pagetorture.model.mkwrite.VmFault;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault for writing while writeback cleans the page.
///
///     fault                  writeback
///     -----                  ---------
///     lock the page          lock the page
///     entry = writable       if (page is dirty)
///     page is dirty            entry = read-only, page is clean
///     unlock the page        unlock the page
///
/// Lost when it fails: the page is writable and clean, so a store into it is never written to the
/// disk.
///
/// Kernel: mm/memory.c:fault_dirty_shared_page() against
/// mm/page-writeback.c:folio_clear_dirty_for_io() (v6.12).
@Race("H5")
@Outcome(
    id = "true, false",
    expect = ACCEPTABLE,
    desc = "mapped, and writeback saw it dirty or not at all")
@Outcome(
    id = "false, false",
    expect = ACCEPTABLE,
    desc = "the fault found the page locked, and gave up")
@Outcome(expect = FORBIDDEN, desc = "writeback left the page writable and clean")
public abstract class MkwriteVsWriteback {
  /// The outcome that an unsound protocol admits.
  static final String WRITABLE_AND_CLEAN = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final MkwriteProtocol protocol;

  MkwriteVsWriteback(MkwriteProtocol protocol) {
    this.protocol = protocol;
  }

  @Actor
  public void fault(ZZ_Result r) {
    r.r1 = protocol.fault(file, vma) == VmFault.LOCKED;
  }

  @Actor
  public void writeback(ZZ_Result r) {
    r.r2 = protocol.writeback(file, vma);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = WRITABLE_AND_CLEAN, expect = ACCEPTABLE_INTERESTING, desc = "not marked dirty yet, and passed over")
  public static class BustedDirtyAfterUnlock extends MkwriteVsWriteback {
    public BustedDirtyAfterUnlock() { super(new org.pagetorture.model.mkwrite.BustedDirtyAfterUnlock()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeback(ZZ_Result r) { super.writeback(r); }
  }

  @JCStressTest @State
  public static class RelockedByVm extends MkwriteVsWriteback {
    public RelockedByVm() { super(new org.pagetorture.model.mkwrite.RelockedByVm()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeback(ZZ_Result r) { super.writeback(r); }
  }

  @JCStressTest @State
  public static class DirtiedByVm extends MkwriteVsWriteback {
    public DirtiedByVm() { super(new org.pagetorture.model.mkwrite.DirtiedByVm()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeback(ZZ_Result r) { super.writeback(r); }
  }

  @JCStressTest @State
  public static class ClusterLocked extends MkwriteVsWriteback {
    public ClusterLocked() { super(new org.pagetorture.model.mkwrite.ClusterLocked()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeback(ZZ_Result r) { super.writeback(r); }
  }

  @JCStressTest @State
  public static class ReserveFirst extends MkwriteVsWriteback {
    public ReserveFirst() { super(new org.pagetorture.model.mkwrite.ReserveFirst()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeback(ZZ_Result r) { super.writeback(r); }
  }

  @JCStressTest @State
  public static class CheckTruncate extends MkwriteVsWriteback {
    public CheckTruncate() { super(new org.pagetorture.model.mkwrite.CheckTruncate()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeback(ZZ_Result r) { super.writeback(r); }
  }
  // @formatter:on
}
