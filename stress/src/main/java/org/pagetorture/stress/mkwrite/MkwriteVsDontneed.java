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
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mkwrite.EntryCheck;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault makes an entry writable, whose page stays where it is, while another thread of the
/// process takes the entry away.
///
///     fault                              dontneed
///     -----                              --------
///     seen = entry                       lock the page table
///     ask the file system                entry = none
///     lock the page table                unlock the page table
///     if (entry == seen)                 put the page
///       entry = writable
///     unlock the page table
///
/// Lost when it fails: an entry without a reference to its page. Nobody knows that the page is
/// mapped; it is reclaimed, and the process writes into whatever it is then.
///
/// Kernel: mm/memory.c:finish_mkwrite_fault() against mm/madvise.c:madvise_dontneed_single_vma()
/// (v6.12).
@Race("H6")
@Outcome(
    id = "false, true",
    expect = ACCEPTABLE,
    desc = "the entry is gone, and the page can be reclaimed")
@Outcome(expect = FORBIDDEN, desc = "the entry leads to a free page")
public abstract class MkwriteVsDontneed {
  /// The outcome of who sets an entry that he has not looked at.
  static final String FREE_AND_MAPPED = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final EntryCheck check;

  MkwriteVsDontneed(EntryCheck check) {
    this.check = check;
    this.file.find();
    this.vma.map(EntryCheck.READABLE);
  }

  @Actor
  public void fault() {
    check.makeWritable(file, vma);
  }

  @Actor
  public void dontneed() {
    vma.unmap(file.page);
  }

  @Arbiter
  public void reclaim(ZZ_Result r) {
    file.remove();
    r.r1 = vma.pte.isPresentOpaque();
    r.r2 = file.page.refcount.countOpaque() == 0;
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = FREE_AND_MAPPED, expect = ACCEPTABLE_INTERESTING, desc = "the entry was gone, and is back")
  public static class BustedNoRecheck extends MkwriteVsDontneed {
    public BustedNoRecheck() { super(new org.pagetorture.model.mkwrite.BustedNoRecheck()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void dontneed() { super.dontneed(); }
    @Override @Arbiter public void reclaim(ZZ_Result r) { super.reclaim(r); }
  }

  @JCStressTest @State
  public static class PteSame extends MkwriteVsDontneed {
    public PteSame() { super(new org.pagetorture.model.mkwrite.PteSame()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void dontneed() { super.dontneed(); }
    @Override @Arbiter public void reclaim(ZZ_Result r) { super.reclaim(r); }
  }
  // @formatter:on
}
