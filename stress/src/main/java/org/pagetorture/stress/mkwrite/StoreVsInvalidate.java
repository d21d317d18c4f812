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
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.mkwrite.TargetPage;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores to a page by a fault, while the page is taken out of the cache and another is
/// read in.
///
///     store                              invalidate
///     -----                              ----------
///     page = slot                        lock the page, entry = none
///     lock the page                      if (it is dirty) write it
///     if (it is still the file's)        page is nobody's
///       entry = page, store, dirty       unlock the page
///     unlock the page                    slot = another page, as it is on the disk
///
/// Lost when it fails: the store is in a page that no file has.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite() (v2.6.37, v6.12) against
/// fs/ocfs2/dlmglue.c:ocfs2_data_convert_worker().
@Race("H9")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "stored, and on the disk")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "refused: the process faults again")
@Outcome(expect = FORBIDDEN, desc = "the store is lost")
public abstract class StoreVsInvalidate {
  /// The outcome of who prepares one page and maps another.
  static final String STORE_LOST = "true, 0";

  private final TargetPage target;

  StoreVsInvalidate(TargetPage target) {
    this.target = target;
  }

  @Actor
  public void store(ZI_Result r) {
    r.r1 = target.store(1);
  }

  @Actor
  public void invalidate() {
    target.invalidateAndRead();
  }

  @Arbiter
  public void sync(ZI_Result r) {
    r.r2 = target.sync();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "the new page was prepared, the old one is mapped")
  public static class BustedFoundPage extends StoreVsInvalidate {
    public BustedFoundPage() { super(new org.pagetorture.model.mkwrite.BustedFoundPage()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void invalidate() { super.invalidate(); }
    @Override @Arbiter public void sync(ZI_Result r) { super.sync(r); }
  }

  @JCStressTest @State
  public static class PassedPage extends StoreVsInvalidate {
    public PassedPage() { super(new org.pagetorture.model.mkwrite.PassedPage()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void invalidate() { super.invalidate(); }
    @Override @Arbiter public void sync(ZI_Result r) { super.sync(r); }
  }

  @JCStressTest @State
  public static class FoundThenRelocked extends StoreVsInvalidate {
    public FoundThenRelocked() { super(new org.pagetorture.model.mkwrite.FoundThenRelocked()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void invalidate() { super.invalidate(); }
    @Override @Arbiter public void sync(ZI_Result r) { super.sync(r); }
  }
  // @formatter:on
}
