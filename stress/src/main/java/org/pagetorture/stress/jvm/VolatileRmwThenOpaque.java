// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.jvm;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.stress.Busted.Needs.REORDERING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Store buffering where the store is a volatile `getAndAdd`, as of a reference.
///
///     first                      second
///     -----                      ------
///     x++                        y++
///     read y                     read x
///
/// The kernel's RMW that returns a value is a full barrier. Java's orders like a volatile read and
/// a volatile write of its own variable: a weaker load after it may pass the store in it. On x86
/// the locked instruction is a fence for all; AArch64 without LSE has a loop that ends in `stlxr`.
@Race("F3")
public abstract class VolatileRmwThenOpaque extends StoreBuffering {

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "no RMW, nothing orders")
  public static class BustedNoRmw extends VolatileRmwThenOpaque {
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
  @Busted(needs = REORDERING)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "the load passed the RMW's store")
  public static class BustedOpaque extends VolatileRmwThenOpaque {
    @Override @Actor public void first(II_Result r) {
      int before = getAndAddXVolatile();
      r.r1 = yOpaque();
    }
    @Override @Actor public void second(II_Result r) {
      int before = getAndAddYVolatile();
      r.r2 = xOpaque();
    }
  }

  @JCStressTest @State
  public static class Volatile extends VolatileRmwThenOpaque {
    @Override @Actor public void first(II_Result r) {
      int before = getAndAddXVolatile();
      r.r1 = yVolatile();
    }
    @Override @Actor public void second(II_Result r) {
      int before = getAndAddYVolatile();
      r.r2 = xVolatile();
    }
  }

  @JCStressTest @State
  public static class FenceAfter extends VolatileRmwThenOpaque {
    @Override @Actor public void first(II_Result r) {
      int before = getAndAddXVolatile();
      VarHandle.fullFence();
      r.r1 = yAcquire();
    }
    @Override @Actor public void second(II_Result r) {
      int before = getAndAddYVolatile();
      VarHandle.fullFence();
      r.r2 = xAcquire();
    }
  }
  // @formatter:on
}
