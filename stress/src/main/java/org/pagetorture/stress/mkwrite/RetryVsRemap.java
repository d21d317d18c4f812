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
import org.pagetorture.model.mkwrite.DroppedLock;
import org.pagetorture.model.mkwrite.VmFault;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault waits for a page that is being read in, and has let go of `mmap_lock` meanwhile, while
/// another thread of the process maps another file to the same address.
///
///     fault                              remap
///     -----                              -----
///     lock mmap_lock, find the file      unlock the page of the first file
///     if (its page is locked)            lock mmap_lock alone
///       unlock mmap_lock, wait             entry = none, map the other file
///       lock mmap_lock, find the file    unlock mmap_lock
///     entry = page of the file           unlock the page of the other file
///     unlock mmap_lock
///
/// Lost when it fails: the process has a page of a file that is not mapped any more; or `mmap_lock`
/// stays locked; or the fault starts again and again.
///
/// Kernel: mm/filemap.c:lock_folio_maybe_drop_mmap(), arch/x86/mm/fault.c:do_user_addr_fault()
/// against mm/mmap.c:mmap_region() (v6.12).
@Race("H11")
@Outcome(
    id = "true, false, false",
    expect = ACCEPTABLE,
    desc = "mapped, and of the file that is there")
@Outcome(expect = FORBIDDEN, desc = "a page of another file, or a lock too many, or no progress")
public abstract class RetryVsRemap {
  /// The outcome of who goes on with what he found before he waited.
  static final String FOREIGN = "true, true, false";

  /// The outcome of who is one unlock short.
  static final String HELD = "true, false, true";

  /// The outcome of who would wait a second time without the lock.
  static final String NO_PROGRESS = "false, false, false";

  private final DroppedLock way;

  RetryVsRemap(DroppedLock way) {
    this.way = way;
  }

  @Actor
  public void fault(ZZZ_Result r) {
    r.r1 = way.fault() == VmFault.LOCKED;
  }

  @Actor
  public void remap() {
    way.remap();
  }

  @Arbiter
  public void look(ZZZ_Result r) {
    r.r2 = way.isForeign();
    r.r3 = way.isMmapLocked();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = FOREIGN, expect = ACCEPTABLE_INTERESTING, desc = "the first file, which is not mapped")
  public static class BustedStaleVma extends RetryVsRemap {
    public BustedStaleVma() { super(new org.pagetorture.model.mkwrite.BustedStaleVma()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void remap() { super.remap(); }
    @Override @Arbiter public void look(ZZZ_Result r) { super.look(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = HELD, expect = ACCEPTABLE_INTERESTING, desc = "RETRY with the lock")
  public static class BustedRetryHeld extends RetryVsRemap {
    public BustedRetryHeld() { super(new org.pagetorture.model.mkwrite.BustedRetryHeld()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void remap() { super.remap(); }
    @Override @Arbiter public void look(ZZZ_Result r) { super.look(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NO_PROGRESS, expect = ACCEPTABLE_INTERESTING, desc = "RETRY after RETRY")
  public static class BustedNeverTried extends RetryVsRemap {
    public BustedNeverTried() { super(new org.pagetorture.model.mkwrite.BustedNeverTried()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void remap() { super.remap(); }
    @Override @Arbiter public void look(ZZZ_Result r) { super.look(r); }
  }

  @JCStressTest @State
  public static class LookUpAgain extends RetryVsRemap {
    public LookUpAgain() { super(new org.pagetorture.model.mkwrite.LookUpAgain()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void remap() { super.remap(); }
    @Override @Arbiter public void look(ZZZ_Result r) { super.look(r); }
  }

  @JCStressTest @State
  public static class WaitHolding extends RetryVsRemap {
    public WaitHolding() { super(new org.pagetorture.model.mkwrite.WaitHolding()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void remap() { super.remap(); }
    @Override @Arbiter public void look(ZZZ_Result r) { super.look(r); }
  }
  // @formatter:on
}
