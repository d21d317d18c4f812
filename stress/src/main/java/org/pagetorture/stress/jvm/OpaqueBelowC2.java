// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.jvm;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Store buffering with `WRITE_ONCE()` and `READ_ONCE()`, that is with opaque accesses.
///
///     first                      second
///     -----                      ------
///     x = 1                      y = 1
///     read y                     read x
///
/// Below C2 HotSpot's opaque is volatile: `Unsafe.putIntOpaque()` calls `putIntVolatile()`, and C2
/// alone has an intrinsic for it. So the store of an opaque access waits in the buffer only where
/// its code is compiled by C2; in C1 a plain access is the only weak one. (An actor that JCStress
/// interprets may still call an accessor that C2 compiled.)
@Race("F1")
public abstract class OpaqueBelowC2 extends StoreBuffering {

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "both stores waited: C2 only")
  public static class BustedOpaque extends OpaqueBelowC2 {
    @Override @Actor public void first(II_Result r) {
      setXOpaque();
      r.r1 = yOpaque();
    }
    @Override @Actor public void second(II_Result r) {
      setYOpaque();
      r.r2 = xOpaque();
    }
  }

  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "both stores waited, in all modes")
  public static class BustedPlain extends OpaqueBelowC2 {
    @Override @Actor public void first(II_Result r) {
      setX();
      r.r1 = y();
    }
    @Override @Actor public void second(II_Result r) {
      setY();
      r.r2 = x();
    }
  }

  @JCStressTest @State
  public static class Volatile extends OpaqueBelowC2 {
    @Override @Actor public void first(II_Result r) {
      setXVolatile();
      r.r1 = yVolatile();
    }
    @Override @Actor public void second(II_Result r) {
      setYVolatile();
      r.r2 = xVolatile();
    }
  }
  // @formatter:on
}
