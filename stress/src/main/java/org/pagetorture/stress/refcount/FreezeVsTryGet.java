// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Migration freezes a page to copy it, while a writer takes a reference.
///
///     tryGet                     freeze
///     ------                     ------
///     if (count != 0) count++    if (count == 1) count = 0
///       data = 1                   copy data to a new page
///       count--                    the new page takes its place
///
/// What is stored after the copy is lost.
@Race("A5")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "stored, and still there")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "frozen before, nothing stored")
@Outcome(expect = FORBIDDEN, desc = "the store is lost")
public abstract class FreezeVsTryGet {
  static final String LOST = "true, 0";

  private final Page from = new Page(1);
  private final Page to = new Page(1, 0, 0);
  private boolean migrated;

  final PageRefcount refcount = from.refcount;

  /// Makes the idle page inaccessible, and returns whether it did.
  protected boolean freeze() {
    return refcount.freeze(1);
  }

  /// Drops the writer's reference.
  protected void put() {
    refcount.put();
  }

  @Actor
  public void tryGet(ZI_Result r) {
    boolean got = refcount.tryGet();
    if (got) {
      from.setData(1);
      put();
    }
    r.r1 = got;
  }

  @Actor
  public void freeze(ZI_Result r) {
    if (freeze()) {
      to.setData(from.data());
      migrated = true;
    }
  }

  @Arbiter
  public void data(ZI_Result r) {
    r.r2 = (migrated ? to : from).data();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "the count rises after the look")
  public static class BustedCheckThenStore extends FreezeVsTryGet {
    @Override protected boolean freeze() {
      if (refcount.countVolatile() != 1) { return false; }
      refcount.setCountOpaque(0);
      return true;
    }
    @Override @Actor public void tryGet(ZI_Result r) { super.tryGet(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
    @Override @Arbiter public void data(ZI_Result r) { super.data(r); }
  }

  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = LOST, expect = ACCEPTABLE_INTERESTING, desc = "the store comes after the put")
  public static class BustedPlainPut extends FreezeVsTryGet {
    @Override protected void put() { refcount.getAndSubPlain(1); }
    @Override @Actor public void tryGet(ZI_Result r) { super.tryGet(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
    @Override @Arbiter public void data(ZI_Result r) { super.data(r); }
  }

  @JCStressTest @State
  public static class Freeze extends FreezeVsTryGet {
    @Override @Actor public void tryGet(ZI_Result r) { super.tryGet(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
    @Override @Arbiter public void data(ZI_Result r) { super.data(r); }
  }
  // @formatter:on
}
