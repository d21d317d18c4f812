// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.pagetorture.model.rcu.SysMembarrier;

/// What it costs to say by a flag that one is about, look for the other side, and say that one is
/// gone: with a barrier on this side, and with the barrier left to the other.
public class BarrierBench extends Bench {
  private static final VarHandle FLAG = field("flag");
  private static final VarHandle OTHER = field("other");

  private int flag;
  private int other;

  private static VarHandle field(String name) {
    return fieldVarHandle(lookup(), name, VarHandle.class, BarrierBench.class, int.class)
        .withInvokeExactBehavior();
  }

  /// The bare machine operation: `smp_mb()`.
  @Benchmark
  @Twin("full_barrier")
  public void baseline() {
    VarHandle.fullFence();
  }

  /// Dekker's: a store, a full barrier, a load.
  @Benchmark
  @Twin("flag_barrier")
  public boolean flagBarrier() {
    FLAG.setOpaque(this, 1);
    VarHandle.fullFence();
    boolean alone = (int) OTHER.getAcquire(this) == 0;
    FLAG.setRelease(this, 0);
    return alone;
  }

  /// The same, where the other side runs `membarrier()`.
  @Benchmark
  @Twin("flag")
  public boolean flagAsymmetric() {
    FLAG.setOpaque(this, 1);
    SysMembarrier.light();
    boolean alone = (int) OTHER.getAcquire(this) == 0;
    FLAG.setRelease(this, 0);
    return alone;
  }
}
