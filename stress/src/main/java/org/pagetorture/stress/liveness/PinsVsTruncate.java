// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.liveness;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import org.pagetorture.model.liveness.IdleLoop;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Truncate waits for a page to be idle that somebody pins again and again.
///
///     pins (3 times)               truncate
///     --------------               --------
///     if (entry is none) fault     lock out faults, entry = none
///     count++                      if (count is not idle)
///     count--                        sleep until it is
///                                    look again
///
/// A wait that a new pin can prolong has no bound. With no entry there is no new pin; but the lock
/// that keeps the entry away is dropped in the kernel's sleep.
///
/// x86 needs one sleep. Where a put lets later reads pass, as Java's does, the next lookup may
/// still see the entry, and for a moment have a reference that it gives back.
///
/// Kernel: fs/dax.c:dax_layout_busy_page(), fs/xfs/xfs_inode.c:xfs_break_dax_layouts() (v6.12).
@Race("I5")
@Outcome(id = "true", expect = ACCEPTABLE, desc = "idle after two sleeps at most")
@Outcome(expect = FORBIDDEN, desc = "busy after its second sleep")
public abstract class PinsVsTruncate {
  static final String STARVED = "false";

  private final IdleLoop loop;

  PinsVsTruncate(IdleLoop loop) {
    this.loop = loop;
  }

  @Actor
  public void pins() {
    loop.pins();
  }

  @Actor
  public void truncate(Z_Result r) {
    r.r1 = loop.truncate();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STARVED, expect = ACCEPTABLE_INTERESTING, desc = "pinned anew through the entry that is still there")
  public static class BustedStayMapped extends PinsVsTruncate {
    public BustedStayMapped() { super(new org.pagetorture.model.liveness.BustedStayMapped()); }
    @Override @Actor public void pins() { super.pins(); }
    @Override @Actor public void truncate(Z_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STARVED, expect = ACCEPTABLE_INTERESTING, desc = "mapped and pinned anew while it slept")
  public static class BustedDropLock extends PinsVsTruncate {
    public BustedDropLock() { super(new org.pagetorture.model.liveness.BustedDropLock()); }
    @Override @Actor public void pins() { super.pins(); }
    @Override @Actor public void truncate(Z_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class KeepLock extends PinsVsTruncate {
    public KeepLock() { super(new org.pagetorture.model.liveness.KeepLock()); }
    @Override @Actor public void pins() { super.pins(); }
    @Override @Actor public void truncate(Z_Result r) { super.truncate(r); }
  }
  // @formatter:on
}
