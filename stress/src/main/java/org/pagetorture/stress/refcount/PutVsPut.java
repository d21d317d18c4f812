// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.model.refcount.Put;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// The last two holders of a page drop their references.
///
///     first                      second
///     -----                      ------
///     if (--count == 0)          if (--count == 0)
///       free                       free
///
/// The page leaks when nobody sees the last reference, and is freed twice when both do.
@Race("A8")
@Outcome(
    id = {"true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "one frees")
@Outcome(expect = FORBIDDEN, desc = "nobody or both free")
public abstract class PutVsPut {
  static final String LEAKED = "false, false";
  static final String FREED_TWICE = "true, true";

  private final Put put;
  private final PageRefcount refcount = new PageRefcount(2);

  PutVsPut(Put put) {
    this.put = put;
  }

  @Actor
  public void first(ZZ_Result r) {
    r.r1 = put.put(refcount);
  }

  @Actor
  public void second(ZZ_Result r) {
    r.r2 = put.put(refcount);
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = LEAKED, expect = ACCEPTABLE_INTERESTING, desc = "one put is lost")
  public static class BustedLoadStore extends PutVsPut {
    public BustedLoadStore() { super(new org.pagetorture.model.refcount.BustedLoadStore()); }
    @Override @Actor public void first(ZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZ_Result r) { super.second(r); }
  }

  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = FREED_TWICE, expect = ACCEPTABLE_INTERESTING, desc = "both see 0")
  public static class BustedDecThenTest extends PutVsPut {
    public BustedDecThenTest() { super(new org.pagetorture.model.refcount.BustedDecThenTest()); }
    @Override @Actor public void first(ZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZ_Result r) { super.second(r); }
  }

  @JCStressTest @State
  public static class ReleasePut extends PutVsPut {
    public ReleasePut() { super(new org.pagetorture.model.refcount.ReleasePut()); }
    @Override @Actor public void first(ZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZ_Result r) { super.second(r); }
  }

  @JCStressTest @State
  public static class FullPut extends PutVsPut {
    public FullPut() { super(new org.pagetorture.model.refcount.FullPut()); }
    @Override @Actor public void first(ZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZ_Result r) { super.second(r); }
  }
  // @formatter:on
}
