// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.invoke.VarHandle;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.model.rcu.RcuFence;
import org.pagetorture.model.rcu.RcuMembarrier;
import org.pagetorture.model.rcu.RcuQsbr;

/// What it costs to wait for all readers: where there are 0, where one is registered and reads
/// nothing, and where one does nothing but read.
///
/// Where readers need no registration, an idle one is none.
public class SynchronizeBench extends Bench {

  /// A domain with at most one registered reader.
  @SuppressWarnings("NullAway.Init")
  public abstract static class Domain extends Readers {
    @Param({"0", "idle", "active"})
    public String readers;

    Rcu rcu;

    abstract Rcu of(int readers);

    @Setup
    public void register() {
      if (readers.equals("0")) {
        rcu = of(0);
      } else {
        rcu = of(1);
        rcu.offline();
      }
    }

    @Override
    boolean areActive() {
      return readers.equals("active");
    }

    @Override
    void begin() {
      rcu.online();
    }

    @Override
    void section() {
      rcu.readUnlock(rcu.readLock());
      rcu.quiescent();
    }

    @Override
    void end() {
      rcu.offline();
    }
  }

  @State(Scope.Thread)
  public static class Fence extends Domain {
    @Override
    Rcu of(int readers) {
      return new RcuFence(readers);
    }
  }

  @State(Scope.Thread)
  public static class Membarrier extends Domain {
    @Override
    Rcu of(int readers) {
      return new RcuMembarrier(readers);
    }
  }

  @State(Scope.Thread)
  public static class Qsbr extends Domain {
    @Override
    Rcu of(int readers) {
      return new RcuQsbr(readers);
    }
  }

  /// Readers that come and go.
  @SuppressWarnings("NullAway.Init")
  public abstract static class Strangers extends Readers {
    @Param({"0", "active"})
    public String readers;

    @Override
    boolean areActive() {
      return readers.equals("active");
    }
  }

  @State(Scope.Thread)
  public static class Srcu extends Strangers {
    private final Rcu rcu = new org.pagetorture.model.rcu.Srcu();

    @Override
    void section() {
      rcu.readUnlock(rcu.readLock());
    }
  }

  @State(Scope.Thread)
  public static class ReadWriteLock extends Strangers {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    @SuppressWarnings("LockNotBeforeTry") // there is nothing that could throw
    void section() {
      lock.readLock().lock();
      lock.readLock().unlock();
    }
  }

  @State(Scope.Thread)
  public static class Stamped extends Strangers {
    private final StampedLock lock = new StampedLock();

    @Override
    void section() {
      lock.unlockRead(lock.readLock());
    }
  }

  @State(Scope.Thread)
  public static class Parties extends Strangers {
    /// With the updater, who takes part in every phase.
    private final Phaser phaser = new Phaser(1);

    @Override
    void section() {
      phaser.register();
      phaser.arriveAndDeregister();
    }
  }

  /// The bare machine operation: no grace period goes without a full barrier.
  @Benchmark
  public void baseline() {
    VarHandle.fullFence();
  }

  @Benchmark
  @Twin("urcu_mb_synchronize_{readers}")
  public void fence(Fence domain) {
    domain.rcu.synchronize();
  }

  @Benchmark
  @Twin("urcu_memb_synchronize_{readers}")
  public void membarrier(Membarrier domain) {
    domain.rcu.synchronize();
  }

  @Benchmark
  @Twin("urcu_qsbr_synchronize_{readers}")
  public void qsbr(Qsbr domain) {
    domain.rcu.synchronize();
  }

  @Benchmark
  public void srcu(Srcu domain) {
    domain.rcu.synchronize();
  }

  @Benchmark
  @SuppressWarnings("LockNotBeforeTry") // there is nothing that could throw
  public void readWriteLock(ReadWriteLock of) {
    of.lock.writeLock().lock();
    of.lock.writeLock().unlock();
  }

  @Benchmark
  public void stampedLock(Stamped of) {
    of.lock.unlockWrite(of.lock.writeLock());
  }

  @Benchmark
  public int phaser(Parties of) {
    return of.phaser.arriveAndAwaitAdvance();
  }
}
