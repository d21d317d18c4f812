// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

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
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// One user pins a page for DMA while another takes a reference and asks whether it is pinned.
///
///     pin                        get
///     ---                        ---
///     count += 1024              count++
///                                pinned = count >= 1024
///
/// A page with many references may pass for pinned; a pinned one must never pass for free of pins.
@Race("A11")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "pinned, or many references")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "not pinned yet")
@Outcome(expect = FORBIDDEN, desc = "pinned, and reported as not")
public abstract class PinVsGet {
  static final String NOT_REPORTED = "false, false";

  final PageRefcount refcount;

  PinVsGet(int count) {
    refcount = new PageRefcount(count);
  }

  protected void pin() {
    refcount.tryPin();
  }

  protected void get() {
    refcount.getVolatile();
  }

  protected boolean isPinned() {
    return refcount.maybeDmaPinnedAcquire();
  }

  @Actor
  public void pin(ZZ_Result r) {
    pin();
  }

  @Actor
  public void get(ZZ_Result r) {
    get();
    r.r1 = isPinned();
  }

  @Arbiter
  public void pinned(ZZ_Result r) {
    r.r2 = isPinned();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = NOT_REPORTED, expect = ACCEPTABLE_INTERESTING,
      desc = "the store takes the pin away")
  public static class BustedLoadStore extends PinVsGet {
    public BustedLoadStore() { super(1); }
    @Override protected void get() { refcount.setCountOpaque(refcount.countVolatile() + 1); }
    @Override @Actor public void pin(ZZ_Result r) { super.pin(r); }
    @Override @Actor public void get(ZZ_Result r) { super.get(r); }
    @Override @Arbiter public void pinned(ZZ_Result r) { super.pinned(r); }
  }

  @JCStressTest @State
  public static class FewReferences extends PinVsGet {
    public FewReferences() { super(1); }
    @Override @Actor public void pin(ZZ_Result r) { super.pin(r); }
    @Override @Actor public void get(ZZ_Result r) { super.get(r); }
    @Override @Arbiter public void pinned(ZZ_Result r) { super.pinned(r); }
  }

  /// With as many references as a pin counts: always reported.
  @JCStressTest @State
  public static class ManyReferences extends PinVsGet {
    public ManyReferences() { super(PageRefcount.PIN_BIAS - 1); }
    @Override @Actor public void pin(ZZ_Result r) { super.pin(r); }
    @Override @Actor public void get(ZZ_Result r) { super.get(r); }
    @Override @Arbiter public void pinned(ZZ_Result r) { super.pinned(r); }
  }

  /// Pins counted in a word of their own, `_pincount` of a large folio: exact.
  @JCStressTest @State
  public static class PinCount extends PinVsGet {
    public PinCount() { super(PageRefcount.PIN_BIAS - 1); }
    private final PageRefcount pins = new PageRefcount(0);
    
    @Override protected void pin() { refcount.getVolatile(); pins.getVolatile(); }
    @Override protected boolean isPinned() { return pins.countAcquire() > 0; }
    @Override @Actor public void pin(ZZ_Result r) { super.pin(r); }
    @Override @Actor public void get(ZZ_Result r) { super.get(r); }
    @Override @Arbiter public void pinned(ZZ_Result r) { super.pinned(r); }
  }
  // @formatter:on
}
