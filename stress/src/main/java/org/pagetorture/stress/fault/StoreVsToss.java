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
import org.openjdk.jcstress.infra.results.ZIZ_Result;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.fault.MappedStore;
import org.pagetorture.model.fault.Toss;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores through its mapping while direct I/O takes the page out of the cache.
///
///     store                          flush and toss
///     -----                          --------------
///     fault: entry = writable        entry = read-only; disk = page
///     if (entry is writable)         entry = none
///       entry is dirty, page = 2     if (neither was dirty)
///                                      slot = none
///
/// Between the two steps the process may fault and store. To unmap the page under its lock is not
/// enough: that only ends the stores, and what was stored is dropped with the page. Somebody has to
/// look whether the page is dirty, after the unmap, and then keep it or write it.
///
/// Lost when it fails: a store that has succeeded; and if the page is still mapped, all that the
/// process stores from now on.
///
/// Kernel: fs/xfs/linux-2.6/xfs_fs_subr.c:fs_flushinval_pages() (v2.6.20),
/// mm/truncate.c:invalidate_inode_pages2_range() (v6.12).
@Race({"D12", "D13"})
@Outcome(
    id = "true, 2, false",
    expect = ACCEPTABLE,
    desc = "stored, and on the disk or in the cache")
@Outcome(
    id = "false, 1, false",
    expect = ACCEPTABLE,
    desc = "the page went before the store, which faults once more")
@Outcome(expect = FORBIDDEN, desc = "the store is lost, or the page mapped that nobody writes")
public abstract class StoreVsToss {
  /// The outcome of who drops what was stored.
  static final String LOST = "true, 1, false";

  /// The outcomes of who leaves the page mapped.
  static final String LOST_AND_MAPPED = "true, 1, true";

  static final String WRITTEN_AND_MAPPED = "true, 2, true";
  static final String FAULTED_AND_MAPPED = "false, 1, true";

  private final AddressSpace file = new AddressSpace();
  private final MappedStore process = new MappedStore();
  private final Disk disk = new Disk(1);
  private final Toss toss;

  StoreVsToss(Toss toss) {
    this.toss = toss;
    file.page.setDataOpaque(1);
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
  }

  @Actor
  public void store(ZIZ_Result r) {
    r.r1 = process.fault(file) && process.store(file, 2);
  }

  @Actor
  public void flushAndToss() {
    toss.flushAndToss(file, process, disk);
  }

  @Arbiter
  public void later(ZIZ_Result r) {
    r.r2 = Toss.readLater(file, disk);
    r.r3 = process.isMapped() && !file.owns();
  }

  // @formatter:off

  @JCStressTest @State @Race("D12") @Busted(needs = INTERLEAVING)
  @Outcome(id = {LOST_AND_MAPPED, WRITTEN_AND_MAPPED, FAULTED_AND_MAPPED}, expect = ACCEPTABLE_INTERESTING, desc = "nobody unmapped the page")
  public static class BustedFlushThenToss extends StoreVsToss {
    public BustedFlushThenToss() { super(new org.pagetorture.model.fault.BustedFlushThenToss()); }
    @Override @Actor public void store(ZIZ_Result r) { super.store(r); }
    @Override @Actor public void flushAndToss() { super.flushAndToss(); }
    @Override @Arbiter public void later(ZIZ_Result r) { super.later(r); }
  }

  @JCStressTest @State @Race("D12") @Busted(needs = INTERLEAVING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "stored between the two steps, and dropped")
  public static class BustedUnmapThenToss extends StoreVsToss {
    public BustedUnmapThenToss() { super(new org.pagetorture.model.fault.BustedUnmapThenToss()); }
    @Override @Actor public void store(ZIZ_Result r) { super.store(r); }
    @Override @Actor public void flushAndToss() { super.flushAndToss(); }
    @Override @Arbiter public void later(ZIZ_Result r) { super.later(r); }
  }

  @JCStressTest @State @Race("D13") @Busted(needs = INTERLEAVING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "only the entry knew of the store")
  public static class BustedDirtyFirst extends StoreVsToss {
    public BustedDirtyFirst() { super(new org.pagetorture.model.fault.BustedDirtyFirst()); }
    @Override @Actor public void store(ZIZ_Result r) { super.store(r); }
    @Override @Actor public void flushAndToss() { super.flushAndToss(); }
    @Override @Arbiter public void later(ZIZ_Result r) { super.later(r); }
  }

  @JCStressTest @State @Race({"D12", "D13"})
  public static class InvalidateBusy extends StoreVsToss {
    public InvalidateBusy() { super(new org.pagetorture.model.fault.InvalidateBusy()); }
    @Override @Actor public void store(ZIZ_Result r) { super.store(r); }
    @Override @Actor public void flushAndToss() { super.flushAndToss(); }
    @Override @Arbiter public void later(ZIZ_Result r) { super.later(r); }
  }

  @JCStressTest @State @Race("D13")
  public static class Launder extends StoreVsToss {
    public Launder() { super(new org.pagetorture.model.fault.Launder()); }
    @Override @Actor public void store(ZIZ_Result r) { super.store(r); }
    @Override @Actor public void flushAndToss() { super.flushAndToss(); }
    @Override @Arbiter public void later(ZIZ_Result r) { super.later(r); }
  }
  // @formatter:on
}
