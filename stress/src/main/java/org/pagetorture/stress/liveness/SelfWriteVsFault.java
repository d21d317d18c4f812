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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.liveness.SelfWrite;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct write of a page onto itself, while another thread touches the page.
///
///     write                        fault
///     -----                        -----
///     entry = none                 entry = page
///     if (entry is none)
///       entry = page, begin again
///
/// Nobody waits here, and nothing ends: each try undoes what the one before has got. The touch of
/// the other thread may let a try through, and nothing says that it will.
///
/// Kernel: fs/btrfs/direct-io.c:btrfs_direct_write() (v6.12), generic/729 of xfstests.
@Race("I3")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "written directly")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "no progress, and written through the page cache")
@Outcome(expect = FORBIDDEN, desc = "goes round for ever")
public abstract class SelfWriteVsFault {
  private final SelfWrite write;

  SelfWriteVsFault(SelfWrite write) {
    this.write = write;
  }

  @Actor
  public void write(I_Result r) {
    r.r1 = write.write();
  }

  @Actor
  public void fault() {
    write.fault();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "3", expect = ACCEPTABLE_INTERESTING, desc = "round after round without progress")
  public static class BustedRetry extends SelfWriteVsFault {
    public BustedRetry() { super(new org.pagetorture.model.liveness.BustedRetry()); }
    @Override @Actor public void write(I_Result r) { super.write(r); }
    @Override @Actor public void fault() { super.fault(); }
  }

  @JCStressTest @State
  public static class FallBack extends SelfWriteVsFault {
    public FallBack() { super(new org.pagetorture.model.liveness.FallBack()); }
    @Override @Actor public void write(I_Result r) { super.write(r); }
    @Override @Actor public void fault() { super.fault(); }
  }
  // @formatter:on
}
