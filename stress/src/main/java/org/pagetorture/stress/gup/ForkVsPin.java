// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.gup.ForkCow;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast pins a page while fork makes it copy-on-write.
///
///     pin                            fork
///     ---                            ----
///     has pinned = 1                 seq = odd
///     s = seq, even?                 if (!has pinned || count < 1024)
///     count += 1024                    entry = read-only
///     if (entry, seq are the same)   seq = even
///       pinned
///
/// Shape: store buffering (SB) on the sequence and the count. If both reads come back old, the
/// parent's next store goes to a copy, and the device still reads the page.
@Race({"E6", "E7"})
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the pin won, and the child got a copy")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "fork won, and the pin was refused")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "both saw the other, and both gave way")
@Outcome(expect = FORBIDDEN, desc = "pinned, and the device does not see the parent's store")
public abstract class ForkVsPin {
  /// The outcome that an unsound way admits.
  static final String STORE_MISSED = "true, 0";

  private final Page page = new Page(1);
  private final Page copy = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final ForkCow forkCow;

  ForkVsPin(ForkCow forkCow) {
    this.forkCow = forkCow;
  }

  @Actor
  public void pin(ZI_Result r) {
    r.r1 = forkCow.pin(pte, page);
  }

  @Actor
  public void fork() {
    forkCow.fork(pte, page);
  }

  /// The parent stores, and the device reads.
  @Arbiter
  public void store(ZI_Result r) {
    boolean writable = (pte.entryOpaque() & Pte.WRITE) != 0;
    (writable ? page : copy).setDataOpaque(1);
    r.r2 = page.dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Race("E6") @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the pin came after the look for pins")
  public static class BustedNoSeqcount extends ForkVsPin {
    public BustedNoSeqcount() { super(new org.pagetorture.model.gup.BustedNoSeqcount()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void fork() { super.fork(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Race("E7") @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING, desc = "fork did not look for pins")
  public static class BustedHasPinnedLate extends ForkVsPin {
    public BustedHasPinnedLate() { super(new org.pagetorture.model.gup.BustedHasPinnedLate()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void fork() { super.fork(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Race("E6") @Busted(needs = STORE_BUFFER)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "fork looked for pins too early")
  public static class BustedForkNoFence extends ForkVsPin {
    public BustedForkNoFence() { super(new org.pagetorture.model.gup.BustedForkNoFence()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void fork() { super.fork(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State
  public static class Seqcount extends ForkVsPin {
    public Seqcount() { super(new org.pagetorture.model.gup.Seqcount()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void fork() { super.fork(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }
  // @formatter:on
}
