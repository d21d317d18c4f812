// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.jvm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;
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

/// Store buffering with a CAS between store and load that fails.
///
///     first                      second
///     -----                      ------
///     x = 1                      y = 1
///     cas(taken, 0, 2) fails     cas(taken, 0, 2) fails
///     read y                     read x
///
/// A CAS that fails has only read. In the kernel it orders nothing, in Java it is a volatile read,
/// which lets the earlier store pass. On x86 the instruction is a fence either way, so a test
/// that passes there says nothing about a bit that was set already or a count that was 0.
@Race({"B10", "C6"})
public abstract class FailedCas extends StoreBuffering {
  private static final VarHandle TAKEN =
      fieldVarHandle(lookup(), "taken", VarHandle.class, FailedCas.class, int.class)
          .withInvokeExactBehavior();

  private int taken = 1;

  /// Tries what cannot succeed.
  final boolean failCas() {
    return TAKEN.compareAndSet(this, 0, 2);
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "the early return of a set bit")
  public static class BustedSkipped extends FailedCas {
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
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "the store passed the failed CAS")
  public static class BustedOpaque extends FailedCas {
    @Override @Actor public void first(II_Result r) {
      setXOpaque();
      boolean won = failCas();
      r.r1 = yOpaque();
    }
    @Override @Actor public void second(II_Result r) {
      setYOpaque();
      boolean won = failCas();
      r.r2 = xOpaque();
    }
  }

  @JCStressTest @State
  public static class Volatile extends FailedCas {
    @Override @Actor public void first(II_Result r) {
      setXVolatile();
      boolean won = failCas();
      r.r1 = yVolatile();
    }
    @Override @Actor public void second(II_Result r) {
      setYVolatile();
      boolean won = failCas();
      r.r2 = xVolatile();
    }
  }
  // @formatter:on
}
