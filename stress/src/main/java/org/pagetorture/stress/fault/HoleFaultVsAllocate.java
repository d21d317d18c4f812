// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.fault;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.fault.HoleMapping;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault maps the zero page for a hole while the hole gets a block.
///
///     fault                      allocate
///     -----                      --------
///     if (there is no block)     block = new
///       entry = the zero page    if (entry is the zero page)
///                                  entry = none
///
/// Lost when it fails: the process goes on reading zeroes where everybody else sees what was
/// written.
///
/// Kernel: mm/filemap_xip.c:xip_file_fault() against __xip_unmap() (v2.6.27);
/// fs/dax.c:dax_load_hole() against mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
@Race({"D14", "D15"})
@Outcome(id = "false", expect = ACCEPTABLE, desc = "maps the block, or faults")
@Outcome(expect = FORBIDDEN, desc = "maps the zero page for ever")
public abstract class HoleFaultVsAllocate {
  /// The outcome that an unsound way admits.
  static final String ZEROES = "true";

  private final ExtentMap extents = new ExtentMap(ExtentMap.HOLE);
  private final Vma vma = new Vma();
  private final HoleMapping mapping;

  HoleFaultVsAllocate(HoleMapping mapping) {
    this.mapping = mapping;
  }

  @Actor
  public void fault() {
    mapping.fault(extents, vma);
  }

  @Actor
  public void allocate() {
    mapping.allocate(extents, vma);
  }

  @Arbiter
  public void zeroes(Z_Result r) {
    r.r1 = HoleMapping.readsZeroes(vma);
  }

  // @formatter:off

  @JCStressTest @State @Race("D14") @Busted(needs = INTERLEAVING)
  @Outcome(id = ZEROES, expect = ACCEPTABLE_INTERESTING, desc = "mapped when the unmap was over")
  public static class BustedNoSeqcount extends HoleFaultVsAllocate {
    public BustedNoSeqcount() { super(new org.pagetorture.model.fault.BustedNoSeqcount()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void allocate() { super.allocate(); }
    @Override @Arbiter public void zeroes(Z_Result r) { super.zeroes(r); }
  }

  @JCStressTest @State @Race("D15") @Busted(needs = INTERLEAVING)
  @Outcome(id = ZEROES, expect = ACCEPTABLE_INTERESTING, desc = "mapped before the entry was dropped")
  public static class BustedUnmapFirst extends HoleFaultVsAllocate {
    public BustedUnmapFirst() { super(new org.pagetorture.model.fault.BustedUnmapFirst()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void allocate() { super.allocate(); }
    @Override @Arbiter public void zeroes(Z_Result r) { super.zeroes(r); }
  }

  @JCStressTest @State @Race("D14") @Busted(needs = STORE_BUFFER)
  @Outcome(id = ZEROES, expect = ACCEPTABLE_INTERESTING, desc = "the look for a block passed the count")
  public static class BustedSeqcountNoFence extends HoleFaultVsAllocate {
    public BustedSeqcountNoFence() { super(new org.pagetorture.model.fault.BustedSeqcountNoFence()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void allocate() { super.allocate(); }
    @Override @Arbiter public void zeroes(Z_Result r) { super.zeroes(r); }
  }

  @JCStressTest @State @Race("D14")
  public static class SparseSeqcount extends HoleFaultVsAllocate {
    public SparseSeqcount() { super(new org.pagetorture.model.fault.SparseSeqcount()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void allocate() { super.allocate(); }
    @Override @Arbiter public void zeroes(Z_Result r) { super.zeroes(r); }
  }

  @JCStressTest @State @Race({"D14", "D15"})
  public static class UnmapAfterDrop extends HoleFaultVsAllocate {
    public UnmapAfterDrop() { super(new org.pagetorture.model.fault.UnmapAfterDrop()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void allocate() { super.allocate(); }
    @Override @Arbiter public void zeroes(Z_Result r) { super.zeroes(r); }
  }
  // @formatter:on
}
