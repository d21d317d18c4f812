// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A lookup takes a reference to a page whose freeze ends.
///
///     unfreeze                   tryGet
///     --------                   ------
///     data = 1                   if (count != 0) count++
///     count = 1                    read data
///
/// Shape: message passing (MP). What was changed while the page was frozen has to be seen by
/// everybody who gets a reference from the new count.
@Race("A6")
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "still frozen")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "held, and the change is seen")
@Outcome(expect = FORBIDDEN, desc = "held, and the change is not seen")
public abstract class UnfreezeVsTryGet {
  static final String STALE = "0";

  private final Page page = new Page(1, 0, 0);

  final PageRefcount refcount = page.refcount;

  protected void unfreeze() {
    refcount.unfreeze(1);
  }

  protected boolean tryGet() {
    return refcount.tryGet();
  }

  @Actor
  public void unfreeze(I_Result r) {
    page.setData(1);
    unfreeze();
  }

  @Actor
  public void tryGet(I_Result r) {
    r.r1 = tryGet() ? page.data() : -1;
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING,
      desc = "the count is seen before the change")
  public static class BustedOpaqueUnfreeze extends UnfreezeVsTryGet {
    @Override protected void unfreeze() { refcount.setCountOpaque(1); }
    @Override @Actor public void unfreeze(I_Result r) { super.unfreeze(r); }
    @Override @Actor public void tryGet(I_Result r) { super.tryGet(r); }
  }

  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = STALE, expect = ACCEPTABLE_INTERESTING, desc = "the page is read before the count")
  public static class BustedPlainGet extends UnfreezeVsTryGet {
    @Override protected boolean tryGet() { return refcount.tryGetPlain(); }
    @Override @Actor public void unfreeze(I_Result r) { super.unfreeze(r); }
    @Override @Actor public void tryGet(I_Result r) { super.tryGet(r); }
  }

  @JCStressTest @State
  public static class Unfreeze extends UnfreezeVsTryGet {
    @Override @Actor public void unfreeze(I_Result r) { super.unfreeze(r); }
    @Override @Actor public void tryGet(I_Result r) { super.tryGet(r); }
  }
  // @formatter:on
}
