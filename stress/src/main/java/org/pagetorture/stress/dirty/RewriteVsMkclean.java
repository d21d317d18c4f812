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
import org.pagetorture.model.dirty.EntryRewrite;
import org.pagetorture.model.dirty.MappedPage;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// An entry is cleared for a moment, to be set anew, while writeback looks for entries that map the
/// page.
///
///     rewrite                   writeBack
///     -------                   ---------
///     lock the table            if (entry maps the page)
///     entry = none                lock the table
///     entry = writable, dirty     entry = read-only
///     unlock the table            unlock the table
///     if (entry is writable)    page is clean, write it
///       page = 1
///
/// Lost when writeback passes over the entry: the page is clean and still writable, so that nobody
/// hears of the stores that follow.
///
/// Kernel: mm/rmap.c:page_check_address() against arch/powerpc's set_pte_at() (v2.6.26).
@Race("C9")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the store is on the disk")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the store faulted, and is none")
@Outcome(expect = FORBIDDEN, desc = "the page is clean and writable, and the disk lacks the store")
public abstract class RewriteVsMkclean {
  /// The outcome of a store that no writeback sees.
  static final String STORE_LOST = "true, 0";

  private final MappedPage mapped = new MappedPage(EntryRewrite.WRITABLE);
  private final EntryRewrite way;

  RewriteVsMkclean(EntryRewrite way) {
    this.way = way;
  }

  @Actor
  public void rewrite(ZI_Result r) {
    way.rewrite(mapped.vma);
    r.r1 = mapped.store(1);
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
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the entry was empty for a moment")
  public static class BustedSkipNonPresent extends RewriteVsMkclean {
    public BustedSkipNonPresent() { super(new org.pagetorture.model.dirty.BustedSkipNonPresent()); }
    @Override @Actor public void rewrite(ZI_Result r) { super.rewrite(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class WalkUnderPtl extends RewriteVsMkclean {
    public WalkUnderPtl() { super(new org.pagetorture.model.dirty.WalkUnderPtl()); }
    @Override @Actor public void rewrite(ZI_Result r) { super.rewrite(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }

  @JCStressTest @State
  public static class NeverEmpty extends RewriteVsMkclean {
    public NeverEmpty() { super(new org.pagetorture.model.dirty.NeverEmpty()); }
    @Override @Actor public void rewrite(ZI_Result r) { super.rewrite(r); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void disk(ZI_Result r) { super.disk(r); }
  }
  // @formatter:on
}
