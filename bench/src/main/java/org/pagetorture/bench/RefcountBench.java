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
@State(Scope.Benchmark)
public class RefcountBench extends Bench {
  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, RefcountBench.class, int.class)
          .withInvokeExactBehavior();

  private final Page page = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final PageRefcount refcount = page.refcount;
  private final SplitCount splitCount = new SplitCount();
  private final SplitCountXadd splitCountXadd = new SplitCountXadd();
  private final PercpuRef percpuRef = new PercpuRef(Cpu.COUNTERS);
  private final AtomicInteger atomicInteger = new AtomicInteger(1);
  private final LongAdder longAdder = new LongAdder();
  private final ReferenceCounted buffer = new Buffer();
  private int word;

  /// The bare machine operation: one atomic add up, one down.
  @Benchmark
  @Brief
  @Sweep
  @Twin("xadd_pair")
  public int baseline() {
    return (int) WORD.getAndAdd(this, 1) + (int) WORD.getAndAdd(this, -1);
  }

  /// The same by compare-and-swap.
  @Benchmark
  @Sweep
  @Twin("cas_pair")
  public int casPair() {
    return add(1) + add(-1);
  }

  private int add(int n) {
    int seen;
    do {
      seen = (int) WORD.getOpaque(this);
    } while (!WORD.compareAndSet(this, seen, seen + n));
    return seen;
  }

  /// `folio_get()`, `folio_put_testzero()`.
  @Benchmark
  @Brief
  @Sweep
  @Twin("get_put")
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

  /// References and truncates in one word, by compare-and-swap.
  @Benchmark
  @Sweep
  @Twin("split")
  public boolean splitCmpxchg() {
    boolean pinned = splitCount.tryPin(pte, page);
    splitCount.unpin(page);
    return pinned;
  }

  /// References and truncates in one word, by an add.
  @Benchmark
  @Sweep
  @Twin("split")
  public boolean splitXadd() {
    boolean pinned = splitCountXadd.tryPin(pte, page);
    splitCountXadd.unpin(page);
    return pinned;
  }

  /// `percpu_ref_tryget_live()`, `percpu_ref_put()` by who knows his CPU. The RCU section around
  /// them is left out, as a kernel without preemption has it.
  @Benchmark
  @Sweep
  public boolean percpu(Cpu cpu) {
    return getPut(cpu.counter);
  }

  /// The same by who has to look his CPU up.
  @Benchmark
  public boolean percpuThreadLocal(Cpu cpu) {
    return getPut(Cpu.CURRENT.get());
  }

  private boolean getPut(PercpuRef.Counter counter) {
    return percpuRef.tryGetLive(counter) && percpuRef.put(counter);
  }

  /// The counter of the CPU that a thread has to itself.
  @State(Scope.Thread)
  public static class Cpu {
    /// How many counters there have to be; only every eighth is used, 128 bytes from the next.
    static final int COUNTERS = 1 << 12;

    static final ThreadLocal<PercpuRef.Counter> CURRENT = new ThreadLocal<>();

    PercpuRef.Counter counter;

    @Setup
    public void setUp(RefcountBench bench, ThreadParams thread) {
      counter = bench.percpuRef.counter(8 * thread.getThreadIndex());
      CURRENT.set(counter);
    }
  }

  @Benchmark
  @Sweep
  public int atomicInteger() {
    return atomicInteger.incrementAndGet() + atomicInteger.decrementAndGet();
  }

  @Benchmark
  @Sweep
  public void longAdder() {
    longAdder.increment();
    longAdder.decrement();
  }

  /// Netty's reference count.
  @Benchmark
  @Sweep
  public boolean netty() {
    return buffer.retain().release();
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
