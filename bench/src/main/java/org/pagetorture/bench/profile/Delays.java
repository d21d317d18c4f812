// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// A JMH profiler that tells what held an iteration up: the time its threads waited for a CPU, and
/// the ticks that the hypervisor gave to others.
public final class Delays implements InternalProfiler {
  /// What all threads of an iteration together waited in the run queue; -1 when not known.
  public static final String WAIT_NS = "waitNs";

  /// How long the longest thread took.
  public static final String WALL_NS = "wallNs";

  /// Clock ticks, of all CPUs, that went to other guests; -1 when not known.
  public static final String STEAL_TICKS = "stealTicks";

  private static final List<Watch.Reading> READINGS = new ArrayList<>();

  private long stolen;

  /// Adds what one thread saw of the current iteration.
  public static void add(Watch.Reading reading) {
    synchronized (READINGS) {
      READINGS.add(reading);
    }
  }

  @Override
  public String getDescription() {
    return "Run-queue wait and steal time of each iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    stolen = stolenTicks();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return results();
  }

  /// What there is to tell since the iteration began.
  List<ScalarResult> results() {
    long now = stolenTicks();
    List<Watch.Reading> all;
    synchronized (READINGS) {
      all = List.copyOf(READINGS);
      READINGS.clear();
    }
    boolean known = !all.isEmpty() && all.stream().allMatch(r -> r.waitNs() >= 0);
    long wait = known ? all.stream().mapToLong(Watch.Reading::waitNs).sum() : -1;
    long wall = all.stream().mapToLong(Watch.Reading::wallNs).max().orElse(0);
    return List.of(
        scalar(WAIT_NS, wait, "ns"),
        scalar(WALL_NS, wall, "ns"),
        scalar(STEAL_TICKS, stolen < 0 || now < 0 ? -1 : now - stolen, "ticks"));
  }

  private static ScalarResult scalar(String label, long value, String unit) {
    return new ScalarResult(label, value, unit, AggregationPolicy.AVG);
  }

  private static long stolenTicks() {
    try {
      // cpu  user nice system idle iowait irq softirq steal
      String[] cpu = Files.readString(Path.of("/proc/stat")).split(" +", 10);
      return Long.parseLong(cpu[8]);
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }
}
