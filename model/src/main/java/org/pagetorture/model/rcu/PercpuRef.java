// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// A reference count in one counter a CPU, until it is killed: then in one atomic.
///
/// While it lives, a get or put is a load and a store of the caller's own counter. A killer cannot
/// see those; it waits for a grace period ([#confirm(Rcu)]) before it adds them up.
///
/// Kernel: lib/percpu-refcount.c, include/linux/percpu-refcount.h (v6.12).
public final class PercpuRef {
  private static final VarHandle DEAD =
      fieldVarHandle(lookup(), "dead", VarHandle.class, PercpuRef.class, boolean.class)
          .withInvokeExactBehavior();
  private static final VarHandle ATOMIC =
      fieldVarHandle(lookup(), "atomic", VarHandle.class, PercpuRef.class, long.class)
          .withInvokeExactBehavior();

  /// Keeps the atomic count from 0 before the per-CPU counts are added: `PERCPU_COUNT_BIAS`.
  private static final long BIAS = 1L << 62;

  private final Counter[] percpu;
  private long atomic = BIAS + 1;
  private boolean dead;

  /// A live reference count for `cpus` CPUs, with one initial reference.
  public PercpuRef(int cpus) {
    percpu = new Counter[cpus];
    Arrays.setAll(percpu, cpu -> new Counter());
  }

  /// The counter of a CPU, by which the thread on it gets and puts.
  public Counter counter(int cpu) {
    return percpu[cpu];
  }

  /// Takes a reference unless the count was killed, and returns whether it did:
  /// `percpu_ref_tryget_live()`. The caller is inside of an RCU section, and has `mine` to itself.
  public boolean tryGetLive(Counter mine) {
    if ((boolean) DEAD.getOpaque(this)) {
      return false;
    }
    mine.add(1);
    return true;
  }

  /// Drops a reference, and returns whether it was the last: `percpu_ref_put()`. The caller is
  /// inside of an RCU section, and has `mine` to itself.
  public boolean put(Counter mine) {
    if (!(boolean) DEAD.getOpaque(this)) {
      mine.add(-1);
      return false;
    }
    // pcpu/A (release): the holder's accesses come before its put. Volatile all the same, as the
    // kernel's RMW is: the last of several holders has the others' accesses before its release.
    // Pairs with pcpu/A in PercpuRef.put() and pcpu/B in PercpuRef.confirm().
    // Without it: PutVsKill.
    return (long) ATOMIC.getAndAdd(this, -1L) == 1;
  }

  /// `percpu_ref_kill()`: makes every later [#tryGetLive(Counter)] fail, once everybody has seen
  /// it.
  public void kill() {
    DEAD.setOpaque(this, true);
  }

  /// Lets gets in again, with one initial reference, and returns whether the count was dead:
  /// `percpu_ref_resurrect()`. For the thread that killed it, after [#confirm(Rcu)].
  public boolean resurrect() {
    if (!(boolean) DEAD.getOpaque(this)) {
      return false;
    }
    // The per-CPU counters stay as they are: a put that still sees the count dead is then counted
    // once, wherever it falls.
    long more = BIAS + 1 - sum();
    long seen;
    do {
      seen = (long) ATOMIC.getOpaque(this);
    } while (!ATOMIC.weakCompareAndSetPlain(this, seen, seen + more));
    DEAD.setOpaque(this, false);
    return true;
  }

  private long sum() {
    long sum = 0;
    for (Counter counter : percpu) {
      sum += counter.countOpaque();
    }
    return sum;
  }

  /// Waits until everybody has seen the kill, adds up, and drops the initial reference; returns
  /// whether nobody holds another one: `percpu_ref_switch_to_atomic_rcu()`.
  public boolean confirm(Rcu rcu) {
    rcu.synchronize();
    long sum = sum();
    // pcpu/B (acquire): the accesses of those who put after the grace period come before the
    // release. Volatile all the same, as the kernel's puts are, of which this is one.
    // Pairs with pcpu/A in PercpuRef.put(). Without it: PutVsKill.
    return (long) ATOMIC.getAndAdd(this, sum - BIAS - 1) + sum - BIAS == 1;
  }

  /// How many more references were got than put on one CPU.
  public static final class Counter {
    private static final VarHandle COUNT =
        fieldVarHandle(lookup(), "count", VarHandle.class, Counter.class, int.class)
            .withInvokeExactBehavior();

    private int count;

    private Counter() {}

    /// Opaque suffices: a killer reads the count a grace period later.
    private void add(int n) {
      COUNT.setOpaque(this, countOpaque() + n);
    }

    private int countOpaque() {
      return (int) COUNT.getOpaque(this);
    }
  }
}
