// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.mkwrite;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mkwrite.LostPage;
import org.pagetorture.model.mkwrite.VmFault;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault for writing finds a page of its file, which is invalidated before the handler has its
/// lock. The file is as long as before.
///
///     fault                              invalidate
///     -----                              ----------
///     page = slot                        lock the page
///     lock the page                      entry = none
///     if (page is still the file's)      slot = none
///       entry = writable                 unlock the page
///     else refuse, and fault again
///
/// Lost when it fails: the process is killed for a store that is right, or faults for ever. It is
/// invalidated once here, so that the second fault has to go through.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite() (v2.6.37, v6.12) against
/// mm/truncate.c:invalidate_inode_pages2_range().
@Race("H3")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "writable, at the second fault at last")
@Outcome(expect = FORBIDDEN, desc = "the store into a file that is there does not go through")
public abstract class MkwriteVsInvalidate {
  /// The outcome of who takes a lost page for a wrong access.
  static final String KILLED = "true, false";

  /// The outcome of who has come back, and has not got on.
  static final String NO_PROGRESS = "false, false";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final LostPage way;

  MkwriteVsInvalidate(LostPage way) {
    this.way = way;
  }

  @Actor
  public void fault(ZZ_Result r) {
    VmFault answer = way.fault(file, vma);
    r.r1 = answer == VmFault.SIGBUS;
    r.r2 = answer == VmFault.LOCKED;
  }

  @Actor
  public void invalidate() {
    way.invalidate(file, vma);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = KILLED, expect = ACCEPTABLE_INTERESTING, desc = "SIGBUS inside the file")
  public static class BustedSigbus extends MkwriteVsInvalidate {
    public BustedSigbus() { super(new org.pagetorture.model.mkwrite.BustedSigbus()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void invalidate() { super.invalidate(); }
  }

  @JCStressTest @State @Race("H4") @Busted(needs = INTERLEAVING)
  @Outcome(id = NO_PROGRESS, expect = ACCEPTABLE_INTERESTING, desc = "asked again about a page that is gone")
  public static class BustedAskAgain extends MkwriteVsInvalidate {
    public BustedAskAgain() { super(new org.pagetorture.model.mkwrite.BustedAskAgain()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void invalidate() { super.invalidate(); }
  }

  @JCStressTest @State
  public static class Refault extends MkwriteVsInvalidate {
    public Refault() { super(new org.pagetorture.model.mkwrite.Refault()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void invalidate() { super.invalidate(); }
  }
  // @formatter:on
}
