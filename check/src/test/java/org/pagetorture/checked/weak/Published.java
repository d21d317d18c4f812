// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.weak;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/// Message passing, by an RMW whose acquire half nobody needs.
@JCStressTest
@Outcome(id = "true, 0", expect = FORBIDDEN, desc = "the flag without the data")
@Outcome(expect = ACCEPTABLE, desc = "in order")
@State
public class Published {
  private final Word flag = new Word();
  private int data;

  @Actor
  public void write() {
    data = 1;
    int before = flag.getAndSetVolatile(1);
  }

  @Actor
  public void read(ZI_Result r) {
    r.r1 = flag.isSetAcquire();
    r.r2 = data;
  }
}
