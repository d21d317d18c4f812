// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

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
import org.openjdk.jmh.infra.ThreadParams;
import org.pagetorture.bench.profile.Affinity;
import org.pagetorture.bench.profile.Delays;
import org.pagetorture.bench.profile.Watch;

/// How every benchmark is measured: many short iterations in several forks.
///
/// A long iteration is lost to the first preemption; of many short ones the delayed are known, and
/// can be left out. Forks differ more than the iterations of one fork, so forks are what is
/// compared; six are the fewest that can show a difference among 18 strategies. The state of one
// thread, so that each thread watches itself.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 20, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 6,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-Xms256m",
      "-Xmx256m",
      // What is measured runs millions of times and is compiled all the same; the harness is not,
      // beside what is measured.
      "-XX:CompileThresholdScaling=10",
      "--enable-native-access=ALL-UNNAMED"
    })
public abstract class Bench {
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
  public final void beginIteration() {
    watch.begin();
  }

  /// Runs in the measuring thread, after it has measured.
  @TearDown(Level.Iteration)
  public final void endIteration() {
    Delays.add(watch.end());
  }
}
