// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.refcount.Pinning;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast pins a page while an unmapper gives it away if it is not pinned.
///
///     pin                        unmap
///     ---                        -----
///     count += 1024              pte = none
///     if (pte is still mapped)   if (count < 1024)
///       pinned                     give it away
///     else count -= 1024
///
/// Shape: store buffering (SB). If both reads come back old, the device writes to a page that
/// belongs to somebody else.
@Race("A12")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the pin won, and keeps the page")
@Outcome(id = "false, 2", expect = ACCEPTABLE, desc = "the unmapper won, and the pin was refused")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "both saw the other, and both gave way")
@Outcome(expect = FORBIDDEN, desc = "pinned and given away")
public abstract class PinVsUnmap {
  static final String PINNED_AND_GIVEN_AWAY = "true, 2";

  private static final int MINE = 1;
  private static final int OTHERS = 2;

  private final Pinning pinning;
  private final Page page = new Page(MINE);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));

  PinVsUnmap(Pinning pinning) {
    this.pinning = pinning;
  }

  @Actor
  public void pin(ZI_Result r) {
    r.r1 = pinning.pin(pte, page);
  }

  @Actor
  public void unmap() {
    if (!pinning.unmap(pte, page)) {
      page.setOwnerOpaque(OTHERS);
    }
  }

  @Arbiter
  public void owner(ZI_Result r) {
    r.r2 = page.ownerOpaque();
  }

  // @formatter:off
  @JCStressTest @State
  @Race("A13")
  @Busted(needs = INTERLEAVING)
  @Outcome(id = PINNED_AND_GIVEN_AWAY, expect = ACCEPTABLE_INTERESTING,
      desc = "the look comes before the rest of the pin")
  public static class BustedRecheckBetween extends PinVsUnmap {
    public BustedRecheckBetween() {
      super(new org.pagetorture.model.refcount.BustedRecheckBetween());
    }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = PINNED_AND_GIVEN_AWAY, expect = ACCEPTABLE_INTERESTING,
      desc = "the count is read too early")
  public static class BustedNoFence extends PinVsUnmap {
    public BustedNoFence() { super(new org.pagetorture.model.refcount.BustedNoFence()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = PINNED_AND_GIVEN_AWAY, expect = ACCEPTABLE_INTERESTING,
      desc = "the entry is read too early")
  public static class BustedPlainPin extends PinVsUnmap {
    public BustedPlainPin() { super(new org.pagetorture.model.refcount.BustedPlainPin()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class PinTwice extends PinVsUnmap {
    public PinTwice() { super(new org.pagetorture.model.refcount.PinTwice()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class PinOnce extends PinVsUnmap {
    public PinOnce() { super(new org.pagetorture.model.refcount.PinOnce()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class ClearByRmw extends PinVsUnmap {
    public ClearByRmw() { super(new org.pagetorture.model.refcount.ClearByRmw()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void unmap() { super.unmap(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }
  // @formatter:on
}
