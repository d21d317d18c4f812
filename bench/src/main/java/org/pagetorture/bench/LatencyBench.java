// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.bench.profile.Latencies;
import org.pagetorture.model.rcu.Rcu;

/// How long a single grace period or truncate takes while another thread reads or pins, with the
/// extremes: each one is timed and recorded.
///
/// The clock is read twice for each, some 20 ns a time, which is in the figures.
public class LatencyBench extends Bench {

  /// What all latencies contain: that of nothing.
  @Benchmark
  public long baseline(Clock clock) {
    return clock.record(System.nanoTime());
  }

  /// Records the time since a moment.
  @State(Scope.Thread)
  public static class Clock {
    private final Histogram histogram = Latencies.histogram("nothing");

    long record(long began) {
      return record(histogram, began);
    }

    static long record(Histogram histogram, long began) {
      long took = System.nanoTime() - began;
      histogram.recordValue(took);
      return took;
    }
  }

  /// A reader's domain.
  @State(Scope.Group)
  public static class Domain {
    @Param({"RcuFence", "RcuMembarrier", "RcuQsbr", "Srcu"})
    String rcu;

    final Histogram latencies = Latencies.histogram("synchronize");
    Rcu domain;

    @Setup
    public void setUp() {
      domain = Strategies.rcu(rcu);
    }
  }

  @Benchmark
  @Group("synchronize")
  public void reader(Domain domain) {
    domain.domain.online();
    int token = domain.domain.readLock();
    domain.domain.readUnlock(token);
    domain.domain.offline();
  }

  @Benchmark
  @Group("synchronize")
  public long updater(Domain domain) {
    long began = System.nanoTime();
    domain.domain.synchronize();
    return Clock.record(domain.latencies, began);
  }

  /// A page that one thread pins, and the other truncates.
  @State(Scope.Group)
  public static class Contested extends StrategyParam {
    final Histogram latencies = Latencies.histogram("truncate");
    World world;

    @Setup
    public void setUp() {
      world = new World(newStrategy());
    }
  }

  @Benchmark
  @Group("truncate")
  public boolean gup(Contested contested) {
    return contested.world.pinUnpin();
  }

  @Benchmark
  @Group("truncate")
  public long truncater(Contested contested) {
    long began = System.nanoTime();
    boolean freed = contested.world.truncate();
    long took = Clock.record(contested.latencies, began);
    contested.world.remap();
    return freed ? took : -took;
  }
}
