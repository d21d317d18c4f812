// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.writeback;

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
import org.pagetorture.model.writeback.AskedStore;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Somebody whom the file system allowed to store to a page marks it dirty later, by a fault or at
/// the end of a pin, while writeback cleans the page and the file system frees what it knew of it.
///
///     store                         writeBack
///     -----                         ---------
///     lock; has buffers; unlock     lock
///     page = 1                      dirty = 0, write the page
///     dirty = 1                     free the buffers
///                                   unlock
///
/// Lost when it fails: the store. The flusher meets a dirty page and does not know its block; that
/// crashed ext4, and since then it drops the page.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock(), mm/memory.c:fault_dirty_shared_page() against
/// fs/buffer.c:try_to_free_buffers() (v6.12).
@Race({"C11", "C12", "E10"})
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the store is on the disk")
@Outcome(
    id = "false, 0",
    expect = ACCEPTABLE,
    desc = "there was no store: refused, or it would sleep")
@Outcome(expect = FORBIDDEN, desc = "the page is dirty, and nobody knows its block")
public abstract class AskedStoreVsWriteback {
  /// The outcome of a flusher that insists on buffers.
  static final String CRASHED = "true, -1";

  /// The outcome of a flusher that does without the page.
  static final String DROPPED = "true, 0";

  private final AskedStore page;

  AskedStoreVsWriteback(AskedStore page) {
    this.page = page;
  }

  @Actor
  public void store(ZI_Result r) {
    r.r1 = page.store(1);
  }

  @Actor
  public void writeBack() {
    page.writeBack();
  }

  @Arbiter
  public void flush(ZI_Result r) {
    r.r2 = page.flush();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = CRASHED, expect = ACCEPTABLE_INTERESTING, desc = "cleaned between the question and the mark")
  public static class BustedDirtyLater extends AskedStoreVsWriteback {
    public BustedDirtyLater() { super(new org.pagetorture.model.writeback.BustedDirtyLater()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State @Race("C12") @Busted(needs = INTERLEAVING)
  @Outcome(id = DROPPED, expect = ACCEPTABLE_INTERESTING, desc = "the flusher warns, and the store is lost")
  public static class BustedWarnAndDrop extends AskedStoreVsWriteback {
    public BustedWarnAndDrop() { super(new org.pagetorture.model.writeback.BustedWarnAndDrop()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State
  public static class LockedToDirty extends AskedStoreVsWriteback {
    public LockedToDirty() { super(new org.pagetorture.model.writeback.LockedToDirty()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State @Race("C11")
  public static class OwnReference extends AskedStoreVsWriteback {
    public OwnReference() { super(new org.pagetorture.model.writeback.OwnReference()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State @Race("E10")
  public static class KeepPinned extends AskedStoreVsWriteback {
    public KeepPinned() { super(new org.pagetorture.model.writeback.KeepPinned()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State @Race("E10")
  public static class AskAtRelease extends AskedStoreVsWriteback {
    public AskAtRelease() { super(new org.pagetorture.model.writeback.AskAtRelease()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State @Race({"C12", "E10"})
  public static class RefusePin extends AskedStoreVsWriteback {
    public RefusePin() { super(new org.pagetorture.model.writeback.RefusePin()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }
  // @formatter:on
}
