// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

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
import org.pagetorture.model.gup.ShareRmap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast pins an anonymous page for reading while its process stops having it alone.
///
///     pin                        share
///     ---                        -----
///     e = entry                  entry = none
///     count += 1024              if (count < 1024)
///     if (entry == e               exclusive = 0
///         && exclusive)          entry = as before
///       pinned
///
/// Shape: store buffering (SB) on the entry and the count, then message passing (MP) of the mark
/// through the entry. If the pin misses the other side, the next store goes to a copy, and the
/// device still reads the page.
@Race("E8")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the pin won, and the page stays exclusive")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the page is shared, and was not pinned")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "both saw the other, and both gave way")
@Outcome(expect = FORBIDDEN, desc = "pinned, and the device does not see the store")
public abstract class UnshareVsPin {
  /// The outcome that an unsound way admits.
  static final String STORE_MISSED = "true, 0";

  private final Page page = new Page(1, 1, PageFlags.ANON_EXCLUSIVE);
  private final Page copy = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, 0));
  private final ShareRmap rmap;

  UnshareVsPin(ShareRmap rmap) {
    this.rmap = rmap;
  }

  @Actor
  public void pin(ZI_Result r) {
    r.r1 = rmap.pin(pte, page);
  }

  @Actor
  public void share() {
    rmap.share(pte, page);
  }

  /// The process stores, and the device reads.
  @Arbiter
  public void store(ZI_Result r) {
    boolean exclusive = page.flags.testOpaque(PageFlags.ANON_EXCLUSIVE);
    (exclusive ? page : copy).setDataOpaque(1);
    r.r2 = page.dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the pin came before the entry was cleared")
  public static class BustedPinnedFirst extends UnshareVsPin {
    public BustedPinnedFirst() { super(new org.pagetorture.model.gup.BustedPinnedFirst()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the pin still found the mark")
  public static class BustedExclusiveLast extends UnshareVsPin {
    public BustedExclusiveLast() { super(new org.pagetorture.model.gup.BustedExclusiveLast()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the pin had looked at the mark before")
  public static class BustedExclusiveFirst extends UnshareVsPin {
    public BustedExclusiveFirst() { super(new org.pagetorture.model.gup.BustedExclusiveFirst()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Busted(needs = STORE_BUFFER)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "pins were looked for too early")
  public static class BustedShareNoFence extends UnshareVsPin {
    public BustedShareNoFence() { super(new org.pagetorture.model.gup.BustedShareNoFence()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the entry was back too early")
  public static class BustedShareNoRelease extends UnshareVsPin {
    public BustedShareNoRelease() { super(new org.pagetorture.model.gup.BustedShareNoRelease()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the entry was read too early")
  public static class BustedPinOpaque extends UnshareVsPin {
    public BustedPinOpaque() { super(new org.pagetorture.model.gup.BustedPinOpaque()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State @Busted(needs = REORDERING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING, desc = "the mark was read too early")
  public static class BustedPinNoRmb extends UnshareVsPin {
    public BustedPinNoRmb() { super(new org.pagetorture.model.gup.BustedPinNoRmb()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }

  @JCStressTest @State
  public static class ClearBetween extends UnshareVsPin {
    public ClearBetween() { super(new org.pagetorture.model.gup.ClearBetween()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void share() { super.share(); }
    @Override @Arbiter public void store(ZI_Result r) { super.store(r); }
  }
  // @formatter:on
}
