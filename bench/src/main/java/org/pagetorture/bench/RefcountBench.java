// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.page.PageRefcount;

/// What taking and dropping a reference costs, with nobody else around.
@State(Scope.Thread)
public class RefcountBench extends Bench {
  private static final VarHandle WORD =
      ConstantBootstraps.fieldVarHandle(
              MethodHandles.lookup(), "word", VarHandle.class, RefcountBench.class, int.class)
          .withInvokeExactBehavior();

  private final PageRefcount refcount = new PageRefcount();
  private int word;

  /// The bare machine operation: one atomic add up, one down.
  @Benchmark
  public int baseline() {
    return (int) WORD.getAndAdd(this, 1) + (int) WORD.getAndAdd(this, -1);
  }

  /// `folio_get()`, `folio_put_testzero()`.
  @Benchmark
  public boolean getPut() {
    refcount.getVolatile();
    return refcount.put();
  }

  /// `folio_try_get()`, `folio_put_testzero()`.
  @Benchmark
  public boolean tryGetPut() {
    return refcount.tryGet() && refcount.put();
  }

  /// `FOLL_PIN` and its release.
  @Benchmark
  public boolean tryPinUnpin() {
    return refcount.tryPin() && refcount.unpin();
  }
}
