// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Race;
import org.pagetorture.stress.Uncontrolled;

@Race("A8")
@Uncontrolled("the model has no busted put")
@Outcome(
    id = {"true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "one frees")
@Outcome(expect = FORBIDDEN, desc = "nobody or both free")
public abstract class PutVsPut {
  private final PageRefcount refcount = new PageRefcount(2);

  @Actor
  public void first(ZZ_Result r) {
    r.r1 = refcount.put();
  }

  @Actor
  public void second(ZZ_Result r) {
    r.r2 = refcount.put();
  }

  // @formatter:off
  @JCStressTest @State
  public static class DecAndTest extends PutVsPut {
    @Override @Actor public void first(ZZ_Result r) { super.first(r); }
    @Override @Actor public void second(ZZ_Result r) { super.second(r); }
  }
  // @formatter:on
}
