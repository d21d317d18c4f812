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
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.pagetorture.model.mkwrite.MkwriteProtocol;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault for writing, whose file system agreed, while truncate takes the page away and another
/// file gets it.
///
///     fault                              truncate
///     -----                              --------
///     the file system agrees             lock the page
///     lock the page                      entry = none, page is clean
///     if (page is still the file's)      page is another file's
///       entry = writable, page is dirty  unlock the page
///
/// Lost when it fails: the process writes into another file's page, or a page is dirty of which its
/// file system knows nothing.
///
/// Kernel: mm/memory.c:do_page_mkwrite() against mm/truncate.c:truncate_cleanup_folio() (v6.12).
@Race({"H1", "H2", "H5"})
@Outcome(
    id = "true, false, false",
    expect = ACCEPTABLE,
    desc = "truncate was last, or the fault gave way")
@Outcome(
    id = "false, true, true",
    expect = ACCEPTABLE,
    desc = "the fault had the page, and truncate gave up")
@Outcome(expect = FORBIDDEN, desc = "a page that was taken away is writable, or dirty")
public abstract class MkwriteVsTruncate {
  /// The outcome of who maps what it did not look at.
  static final String TAKEN_AND_WRITABLE = "true, true, true";

  /// The outcome of who marks the page dirty without its lock.
  static final String TAKEN_AND_DIRTY = "true, false, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final MkwriteProtocol protocol;

  MkwriteVsTruncate(MkwriteProtocol protocol) {
    this.protocol = protocol;
  }

  @Actor
  public void fault() {
    protocol.fault(file, vma);
  }

  @Actor
  public void truncate(ZZZ_Result r) {
    r.r1 = protocol.truncate(file, vma);
  }

  @Arbiter
  public void page(ZZZ_Result r) {
    r.r2 = vma.isWritable();
    r.r3 = file.page.flags.testOpaque(PageFlags.DIRTY);
  }

  // @formatter:off

  @JCStressTest @State @Race("H1") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_WRITABLE, expect = ACCEPTABLE_INTERESTING, desc = "nobody looked again under the lock")
  public static class BustedNoMappingCheck extends MkwriteVsTruncate {
    public BustedNoMappingCheck() { super(new org.pagetorture.model.mkwrite.BustedNoMappingCheck()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State @Race("H2") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_WRITABLE, expect = ACCEPTABLE_INTERESTING, desc = "the page has a file, but another one")
  public static class BustedNullCheckOnly extends MkwriteVsTruncate {
    public BustedNullCheckOnly() { super(new org.pagetorture.model.mkwrite.BustedNullCheckOnly()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State @Race("H5") @Busted(needs = INTERLEAVING)
  @Outcome(id = TAKEN_AND_DIRTY, expect = ACCEPTABLE_INTERESTING, desc = "marked dirty after it was removed")
  public static class BustedDirtyAfterUnlock extends MkwriteVsTruncate {
    public BustedDirtyAfterUnlock() { super(new org.pagetorture.model.mkwrite.BustedDirtyAfterUnlock()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State @Race("H1")
  public static class RelockedByVm extends MkwriteVsTruncate {
    public RelockedByVm() { super(new org.pagetorture.model.mkwrite.RelockedByVm()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State
  public static class DirtiedByVm extends MkwriteVsTruncate {
    public DirtiedByVm() { super(new org.pagetorture.model.mkwrite.DirtiedByVm()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State
  public static class ClusterLocked extends MkwriteVsTruncate {
    public ClusterLocked() { super(new org.pagetorture.model.mkwrite.ClusterLocked()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State
  public static class ReserveFirst extends MkwriteVsTruncate {
    public ReserveFirst() { super(new org.pagetorture.model.mkwrite.ReserveFirst()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }

  @JCStressTest @State
  public static class CheckTruncate extends MkwriteVsTruncate {
    public CheckTruncate() { super(new org.pagetorture.model.mkwrite.CheckTruncate()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void truncate(ZZZ_Result r) { super.truncate(r); }
    @Override @Arbiter public void page(ZZZ_Result r) { super.page(r); }
  }
  // @formatter:on
}
