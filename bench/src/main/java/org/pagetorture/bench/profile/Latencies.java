// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.profile;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;

/// A JMH profiler that hands out the latencies which a benchmark recorded of its own.
public final class Latencies implements InternalProfiler {
  private static final Map<String, Histogram> HISTOGRAMS = new ConcurrentHashMap<>();

  /// A histogram in ns that grows as it has to, with 3 digits.
  static Histogram newHistogram() {
    return new Histogram(3);
  }

  /// The histogram of the operation `label`, for one thread to record into.
  public static Histogram histogram(String label) {
    return HISTOGRAMS.computeIfAbsent(label, _ -> newHistogram());
  }

  @Override
  public String getDescription() {
    return "Latencies recorded by the benchmark, with the extremes";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    HISTOGRAMS.values().forEach(Histogram::reset);
  }

  @Override
  public Collection<LatencyResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return HISTOGRAMS.entrySet().stream()
        .map(e -> new LatencyResult(e.getKey(), e.getValue().copy()))
        .toList();
  }
}
