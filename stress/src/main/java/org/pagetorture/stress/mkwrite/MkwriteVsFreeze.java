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
import org.pagetorture.model.mkwrite.FreezeProtocol;
import org.pagetorture.model.mkwrite.VmFault;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault for writing meets a freeze of its file system, which lasts.
///
///     fault                              freeze
///     -----                              ------
///     if (frozen) sleep                  frozen = true
///     lock the page, mark it dirty       lock the page
///     if (frozen) refuse                 if (it is dirty)
///     else entry = writable                write it, entry = read-only
///     unlock the page                    unlock the page
///     if (refused) fault again
///
/// Lost when it fails: the process is killed for a store that had to wait; or it faults again and
/// again and never sleeps; or it changes a page of a disk that is being copied.
///
/// Kernel: fs/buffer.c:__block_page_mkwrite(), block_page_mkwrite_return() (v3.1), now
/// include/linux/mm.h:vmf_fs_error(), against fs/super.c:freeze_super() (v6.12).
@Race("H13")
@Outcome(id = "false, true, false", expect = ACCEPTABLE, desc = "before the freeze, or asleep")
@Outcome(expect = FORBIDDEN, desc = "killed, or in vain, or writable while frozen")
public abstract class MkwriteVsFreeze {
  /// The outcome of who makes the wrong code of an EAGAIN.
  static final String KILLED = "true, false, false";

  /// The outcome of who comes back in vain, and does not sleep.
  static final String NO_PROGRESS = "false, false, false";

  /// The outcome of who does not look again.
  static final String WRITABLE = "false, true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final FreezeProtocol protocol;

  MkwriteVsFreeze(FreezeProtocol protocol) {
    this.protocol = protocol;
  }

  @Actor
  public void fault(ZZZ_Result r) {
    VmFault answer = protocol.fault(file, vma);
    r.r1 = answer == VmFault.SIGBUS;
    r.r2 = answer == VmFault.LOCKED || answer == VmFault.RETRY;
  }

  @Actor
  public void freeze() {
    protocol.freeze(file, vma);
  }

  @Arbiter
  public void frozen(ZZZ_Result r) {
    r.r3 = vma.isWritable();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = KILLED, expect = ACCEPTABLE_INTERESTING, desc = "SIGBUS for an EAGAIN")
  public static class BustedVmfError extends MkwriteVsFreeze {
    public BustedVmfError() { super(new org.pagetorture.model.mkwrite.BustedVmfError()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void freeze() { super.freeze(); }
    @Override @Arbiter public void frozen(ZZZ_Result r) { super.frozen(r); }
  }

  @JCStressTest @State @Race("H4") @Busted(needs = INTERLEAVING)
  @Outcome(id = NO_PROGRESS, expect = ACCEPTABLE_INTERESTING, desc = "twice refused by one freeze")
  public static class BustedNoWait extends MkwriteVsFreeze {
    public BustedNoWait() { super(new org.pagetorture.model.mkwrite.BustedNoWait()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void freeze() { super.freeze(); }
    @Override @Arbiter public void frozen(ZZZ_Result r) { super.frozen(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = WRITABLE, expect = ACCEPTABLE_INTERESTING, desc = "frozen after the look")
  public static class BustedCheckFirst extends MkwriteVsFreeze {
    public BustedCheckFirst() { super(new org.pagetorture.model.mkwrite.BustedCheckFirst()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void freeze() { super.freeze(); }
    @Override @Arbiter public void frozen(ZZZ_Result r) { super.frozen(r); }
  }

  @JCStressTest @State
  public static class CheckFrozen extends MkwriteVsFreeze {
    public CheckFrozen() { super(new org.pagetorture.model.mkwrite.CheckFrozen()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void freeze() { super.freeze(); }
    @Override @Arbiter public void frozen(ZZZ_Result r) { super.frozen(r); }
  }

  @JCStressTest @State
  public static class StartPagefault extends MkwriteVsFreeze {
    public StartPagefault() { super(new org.pagetorture.model.mkwrite.StartPagefault()); }
    @Override @Actor public void fault(ZZZ_Result r) { super.fault(r); }
    @Override @Actor public void freeze() { super.freeze(); }
    @Override @Arbiter public void frozen(ZZZ_Result r) { super.frozen(r); }
  }
  // @formatter:on
}
