// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.pagetorture.model.rcu.PeriodRcu;
import org.pagetorture.model.rcu.RcuFence;
import org.pagetorture.model.rcu.RcuMembarrier;
import org.pagetorture.model.rcu.RcuQsbr;
import org.pagetorture.model.rcu.RcuReader;
import org.pagetorture.model.rcu.Srcu;

/// What an empty read section costs, while nobody waits for its end.
///
/// A flavour has a method and a state of its own, so that a fork loads no other.
public class RcuBench extends Bench {
  private static final VarHandle WORD =
      ConstantBootstraps.fieldVarHandle(
              MethodHandles.lookup(), "word", VarHandle.class, RcuBench.class, long.class)
          .withInvokeExactBehavior();

  /// Every eighth reader is used, for they lie in a row, each in 16 bytes at least.
  private static final int SPACING = 8;

  private long word;

  /// The domain that all threads share.
  @State(Scope.Benchmark)
  public static class Domain {
    private @Nullable PeriodRcu rcu;

    synchronized PeriodRcu rcu(IntFunction<PeriodRcu> flavour, int readers) {
      rcu = rcu == null ? flavour.apply(readers) : rcu;
      return rcu;
    }
  }

  /// One thread's handle in the domain.
  @SuppressWarnings("NullAway.Init")
  public abstract static class Reader {
    private PeriodRcu domain;
    private RcuReader handle;

    abstract PeriodRcu of(int readers);

    @Setup
    public void register(Domain shared, BenchmarkParams all, ThreadParams self) {
      domain = shared.rcu(this::of, SPACING * all.getThreads());
      handle = domain.reader(SPACING * self.getThreadIndex());
    }

    /// Reads its fields once, as a reader does that has them at hand.
    final void section() {
      PeriodRcu rcu = domain;
      RcuReader own = handle;
      rcu.readLock(own);
      rcu.readUnlock(own);
      rcu.quiescent(own);
    }
  }

  @State(Scope.Thread)
  public static class Fence extends Reader {
    @Override
    PeriodRcu of(int readers) {
      return new RcuFence(readers);
    }
  }

  @State(Scope.Thread)
  public static class Membarrier extends Reader {
    @Override
    PeriodRcu of(int readers) {
      return new RcuMembarrier(readers);
    }
  }

  @State(Scope.Thread)
  public static class Qsbr extends Reader {
    @Override
    PeriodRcu of(int readers) {
      return new RcuQsbr(readers);
    }
  }

  /// What is counted or locked in one place by all threads.
  @State(Scope.Benchmark)
  public static class Shared {
    final Srcu srcu = new Srcu();
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final StampedLock stamped = new StampedLock();

    /// With the updater, who takes part in every phase.
    final Phaser phaser = new Phaser(1);
  }

  /// The bare machine operation: two stores that nothing orders.
  @Benchmark
  @Brief
  @Sweep
  public void baseline() {
    WORD.setOpaque(this, 1L);
    WORD.setOpaque(this, 0L);
  }

  @Benchmark
  @Sweep
  @Twin("urcu_mb_read")
  public void fence(Fence reader) {
    reader.section();
  }

  @Benchmark
  @Sweep
  @Twin("urcu_memb_read")
  public void membarrier(Membarrier reader) {
    reader.section();
  }

  /// With a quiescent state after each section.
  @Benchmark
  @Sweep
  @Twin("urcu_qsbr_read")
  public void qsbr(Qsbr reader) {
    reader.section();
  }

  @Benchmark
  @Sweep
  public void srcu(Shared shared) {
    shared.srcu.readUnlock(shared.srcu.readLock());
  }

  @Benchmark
  @Sweep
  @SuppressWarnings("LockNotBeforeTry") // there is nothing that could throw
  public void readWriteLock(Shared shared) {
    shared.lock.readLock().lock();
    shared.lock.readLock().unlock();
  }

  @Benchmark
  @Sweep
  public void stampedRead(Shared shared) {
    shared.stamped.unlockRead(shared.stamped.readLock());
  }

  @Benchmark
  @Sweep
  public boolean stampedOptimistic(Shared shared) {
    return shared.stamped.validate(shared.stamped.tryOptimisticRead());
  }

  /// A section is a party: it is registered, and ends by arriving.
  @Benchmark
  @Sweep
  public int phaser(Shared shared) {
    shared.phaser.register();
    return shared.phaser.arriveAndDeregister();
  }
}
