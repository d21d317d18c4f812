// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.openjdk.jmh.runner.IterationType;
import org.pagetorture.bench.profile.Affinity;
import org.pagetorture.bench.profile.Delays;
import org.pagetorture.bench.profile.Watch;

/// How every benchmark is measured: many short iterations in several forks.
///
/// A long iteration is lost to the first preemption; of many short ones the delayed are known, and
/// can be left out. Forks differ more than the iterations of one fork, so forks are what is
/// compared. The state of one thread, so that each thread watches itself.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 15, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-Xms256m",
      "-Xmx256m",
      // Ten times the default. What is measured runs millions of times, and is compiled all the
      // same; the harness is not, and leaves the CPUs to it.
      "-XX:Tier3InvocationThreshold=2000",
      "-XX:Tier3MinInvocationThreshold=1000",
      "-XX:Tier3CompileThreshold=20000",
      "--enable-native-access=ALL-UNNAMED"
    })
public abstract class Bench {
  /// What threads that take every CPU leave to the compilers before each iteration of the warm-up.
  private static final Duration FOR_COMPILERS = Duration.ofMillis(20);

  private final Watch watch = new Watch();

  /// Puts threads that have a CPU each on one each.
  @Setup
  public final void part(BenchmarkParams all, ThreadParams thread) {
    int threads = all.getThreads();
    if (threads > 1 && threads <= Runtime.getRuntime().availableProcessors()) {
      Affinity.pin(thread.getThreadIndex());
    }
  }

  /// Runs in the measuring thread, before it measures.
  @Setup(Level.Iteration)
  public final void beginIteration(BenchmarkParams all, IterationParams iteration)
      throws InterruptedException {
    if (iteration.getType() == IterationType.WARMUP && all.getThreads() > 1) {
      Thread.sleep(FOR_COMPILERS);
    }
    watch.begin();
  }

  /// Runs in the measuring thread, after it has measured.
  @TearDown(Level.Iteration)
  public final void endIteration() {
    Delays.add(watch.end());
  }
}
