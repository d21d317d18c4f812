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
import org.pagetorture.model.dirty.ClearDirtyForIo;
import org.pagetorture.model.dirty.MappedPage;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores to a mapped page, whose buffer a journal has just written, while writeback
/// cleans the page.
///
///     store                   writeBack
///     -----                   ---------
///     if (entry is writable)  journal: buffer is clean, write it
///       entry is dirty        page is clean, entry is clean and read-only
///       page = 1              if (buffer is dirty) write it
///
/// Three places say that the page is dirty. Lost when the entry's word for it is dropped: the page
/// is clean everywhere, and the disk has the old contents. In 2006 this ate files of apt and
/// rtorrent for months.
///
/// Kernel: mm/page-writeback.c:clear_page_dirty_for_io() against the MMU, with
/// fs/jbd/commit.c:journal_submit_data_buffers() before (v2.6.19).
@Race("C1")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the store is on the disk")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the store faulted, and is none")
@Outcome(expect = FORBIDDEN, desc = "the page is clean, and the disk lacks the store")
public abstract class StoreVsCommit {
  /// The outcome of a store that no writeback sees.
  static final String STORE_LOST = "true, 0";

  private final MappedPage mapped = new MappedPage(Pte.map(0, Pte.WRITE));
  private final ClearDirtyForIo clear;

  StoreVsCommit(ClearDirtyForIo clear) {
    this.clear = clear;
  }

  @Actor
  public void store(ZI_Result r) {
    r.r1 = mapped.store(1);
  }

  @Actor
  public void writeBack() {
    clear.commit(mapped);
    clear.writeBack(mapped);
  }

  @Arbiter
  public void disk(ZI_Result r) {
    clear.writeBack(mapped);
    r.r2 = mapped.onDisk();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "clean in the entry, and nowhere dirty")
  public static class BustedPteDirtyDropped extends StoreVsCommit {
    public BustedPteDirtyDropped() { super(new org.pagetorture.model.dirty.BustedPteDirtyDropped()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class MarkAllBuffers extends StoreVsCommit {
    public MarkAllBuffers() { super(new org.pagetorture.model.dirty.MarkAllBuffers()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class WriteWholePage extends StoreVsCommit {
    public WriteWholePage() { super(new org.pagetorture.model.dirty.WriteWholePage()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }
  // @formatter:on
}
