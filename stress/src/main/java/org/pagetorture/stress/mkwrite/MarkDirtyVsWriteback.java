// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.mkwrite;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.mkwrite.MetadataLife;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A handler has attached to a page what writeback needs, and writeback comes before the page is
/// marked dirty.
///
///     fault                              writeBack
///     -----                              ---------
///     lock the page                      lock the page
///     attach its metadata                if (it is dirty) write it
///     entry = writable, store            free its metadata
///     mark it dirty                      unlock the page
///     unlock the page
///
/// Lost when it fails: the page is dirty, but has no place on the disk. Writeback passes it over,
/// and the store is gone.
///
/// Kernel: mm/memory.c:do_page_mkwrite(), fault_dirty_shared_page() against
/// fs/buffer.c:try_to_free_buffers() (v6.12).
@Race("H7")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the store is on the disk")
@Outcome(expect = FORBIDDEN, desc = "the store is lost")
public abstract class MarkDirtyVsWriteback {
  /// The outcome of who marks a page dirty that has no metadata any more.
  static final String STORE_LOST = "0";

  private final Page page = new Page(1);
  private final Vma vma = new Vma();
  private final MetadataLife life;

  MarkDirtyVsWriteback(MetadataLife life) {
    this.life = life;
  }

  @Actor
  public void fault() {
    life.fault(page, vma, 1);
  }

  @Actor
  public void writeBack() {
    life.writeBack(page, vma);
  }

  @Arbiter
  public void sync(I_Result r) {
    life.writeBack(page, vma);
    r.r1 = life.written();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "clean until it was marked, and stripped")
  public static class BustedUnlockBetween extends MarkDirtyVsWriteback {
    public BustedUnlockBetween() { super(new org.pagetorture.model.mkwrite.BustedUnlockBetween()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }

  @JCStressTest @State
  public static class HeldToDirty extends MarkDirtyVsWriteback {
    public HeldToDirty() { super(new org.pagetorture.model.mkwrite.HeldToDirty()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }

  @JCStressTest @State
  public static class PinnedMetadata extends MarkDirtyVsWriteback {
    public PinnedMetadata() { super(new org.pagetorture.model.mkwrite.PinnedMetadata()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }
  // @formatter:on
}
