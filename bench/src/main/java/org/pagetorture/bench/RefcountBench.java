// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;
import org.pagetorture.model.dax.SplitCount;
import org.pagetorture.model.dax.SplitCountXadd;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.model.rcu.PercpuRef;

/// What taking and dropping a reference costs: on one thread alone, on several contended.
///
/// All threads share each count. A fork uses one of them, so they need no padding between them.
public class RefcountBench extends Bench {
  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, Counts.class, int.class)
          .withInvokeExactBehavior();

  /// The counts that all threads share.
  @State(Scope.Benchmark)
  public static class Counts {
    final Page page = new Page(1);
    final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
    final PageRefcount refcount = page.refcount;
    final SplitCount splitCount = new SplitCount();
    final SplitCountXadd splitCountXadd = new SplitCountXadd();
    final PercpuRef percpuRef = new PercpuRef(Cpu.COUNTERS);
    final AtomicInteger atomicInteger = new AtomicInteger(1);
    final LongAdder longAdder = new LongAdder();
    final ReferenceCounted buffer = new Buffer();
    int word;
  }

  /// The bare machine operation: one atomic add up, one down.
  @Benchmark
  @Brief
  @Sweep
  @Twin("xadd_pair")
  public int baseline(Counts of) {
    return (int) WORD.getAndAdd(of, 1) + (int) WORD.getAndAdd(of, -1);
  }

  /// The same by compare-and-swap.
  @Benchmark
  @Sweep
  @Twin("cas_pair")
  public int casPair(Counts of) {
    return add(of, 1) + add(of, -1);
  }

  private static int add(Counts of, int n) {
    int seen;
    do {
      seen = (int) WORD.getOpaque(of);
    } while (!WORD.compareAndSet(of, seen, seen + n));
    return seen;
  }

  /// `folio_get()`, `folio_put_testzero()`.
  @Benchmark
  @Brief
  @Sweep
  @Twin("get_put")
  public boolean getPut(Counts of) {
    of.refcount.getVolatile();
    return of.refcount.put();
  }

  /// `folio_try_get()`, `folio_put_testzero()`.
  @Benchmark
  public boolean tryGetPut(Counts of) {
    return of.refcount.tryGet() && of.refcount.put();
  }

  /// `FOLL_PIN` and its release.
  @Benchmark
  public boolean tryPinUnpin(Counts of) {
    return of.refcount.tryPin() && of.refcount.unpin();
  }

  /// References and truncates in one word, by compare-and-swap.
  @Benchmark
  @Sweep
  @Twin("split")
  public boolean splitCmpxchg(Counts of) {
    boolean pinned = of.splitCount.tryPin(of.pte, of.page);
    of.splitCount.unpin(of.page);
    return pinned;
  }

  /// References and truncates in one word, by an add.
  @Benchmark
  @Sweep
  @Twin("split")
  public boolean splitXadd(Counts of) {
    boolean pinned = of.splitCountXadd.tryPin(of.pte, of.page);
    of.splitCountXadd.unpin(of.page);
    return pinned;
  }

  /// `percpu_ref_tryget_live()`, `percpu_ref_put()` by who knows his CPU. The RCU section around
  /// them is left out, as a kernel without preemption has it.
  @Benchmark
  @Sweep
  public boolean percpu(Counts of, Cpu cpu) {
    return getPut(of.percpuRef, cpu.counter);
  }

  /// The same by who has to look his CPU up.
  @Benchmark
  public boolean percpuThreadLocal(Counts of, Cpu cpu) {
    return getPut(of.percpuRef, Cpu.CURRENT.get());
  }

  private static boolean getPut(PercpuRef ref, PercpuRef.Counter mine) {
    return ref.tryGetLive(mine) && ref.put(mine);
  }

  /// The counter of the CPU that a thread has to itself.
  @State(Scope.Thread)
  public static class Cpu {
    /// How many counters there have to be; only every eighth is used, 128 bytes from the next.
    static final int COUNTERS = 1 << 12;

    static final ThreadLocal<PercpuRef.Counter> CURRENT = new ThreadLocal<>();

    PercpuRef.Counter counter;

    @Setup
    public void setUp(Counts of, ThreadParams thread) {
      counter = of.percpuRef.counter(8 * thread.getThreadIndex());
      CURRENT.set(counter);
    }
  }

  @Benchmark
  @Sweep
  public int atomicInteger(Counts of) {
    return of.atomicInteger.incrementAndGet() + of.atomicInteger.decrementAndGet();
  }

  @Benchmark
  @Sweep
  public void longAdder(Counts of) {
    of.longAdder.increment();
    of.longAdder.decrement();
  }

  /// Netty's reference count.
  @Benchmark
  @Sweep
  public boolean netty(Counts of) {
    return of.buffer.retain().release();
  }

  /// What Netty counts the references of.
  private static final class Buffer extends AbstractReferenceCounted {
    @Override
    public ReferenceCounted touch(Object hint) {
      return this;
    }

    @Override
    protected void deallocate() {}
  }
}
