// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.dirty.MappedPage;
import org.pagetorture.model.dirty.WriteFault;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault makes a dirty page writable, and the process stores, while writeback cleans the page.
///
///     fault                     writeBack
///     -----                     ---------
///     entry = writable          lock the page
///     page is dirty             entry = read-only
///     if (entry is writable)    page is clean, write it
///       page = 1                unlock the page
///
/// Each side does two things, and both of the fault's fit between writeback's: then the page is
/// writable and clean. Lost: whatever the process stores from then on, also for msync.
///
/// Kernel: mm/memory.c:do_wp_page() against mm/page-writeback.c:clear_page_dirty_for_io()
/// (v2.6.22).
@Race("C2")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the store is on the disk")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the store faulted, and is none")
@Outcome(expect = FORBIDDEN, desc = "the page is clean and writable, and the disk lacks the store")
public abstract class FaultVsClearDirty {
  /// The outcome of a store that no writeback sees.
  static final String STORE_LOST = "true, 0";

  private final MappedPage mapped = new MappedPage(WriteFault.READ_ONLY);
  private final WriteFault way;

  FaultVsClearDirty(WriteFault way) {
    this.way = way;
  }

  @Actor
  public void fault(ZI_Result r) {
    r.r1 = way.fault(mapped) && mapped.store(1);
  }

  @Actor
  public void writeBack() {
    way.writeBack(mapped);
  }

  @Arbiter
  public void disk(ZI_Result r) {
    mapped.sync();
    r.r2 = mapped.onDisk();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "found dirty before it was marked clean")
  public static class BustedMapThenDirty extends FaultVsClearDirty {
    public BustedMapThenDirty() { super(new org.pagetorture.model.dirty.BustedMapThenDirty()); }
    @Override @Actor public void fault(ZI_Result r) { super.fault(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "written and cleaned between mark and entry")
  public static class BustedDirtyThenMap extends FaultVsClearDirty {
    public BustedDirtyThenMap() { super(new org.pagetorture.model.dirty.BustedDirtyThenMap()); }
    @Override @Actor public void fault(ZI_Result r) { super.fault(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class WaitBeforeDirty extends FaultVsClearDirty {
    public WaitBeforeDirty() { super(new org.pagetorture.model.dirty.WaitBeforeDirty()); }
    @Override @Actor public void fault(ZI_Result r) { super.fault(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class LockOverDirty extends FaultVsClearDirty {
    public LockOverDirty() { super(new org.pagetorture.model.dirty.LockOverDirty()); }
    @Override @Actor public void fault(ZI_Result r) { super.fault(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }
  // @formatter:on
}
