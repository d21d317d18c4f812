// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.pagetorture.bench.profile.Delays;
import org.pagetorture.bench.profile.LatencyResult;

/// What JMH has of a fork, as a line of the record.
record Measured(BenchmarkResult result) {
  private static final Set<String> OURS =
      Set.of(Delays.WAIT_NS, Delays.WALL_NS, Delays.STEAL_TICKS);

  Line.Fork fork(String id, int round, Instant started, long wallMs) {
    return new Line.Fork(
        id,
        round,
        Line.Status.ok,
        started,
        wallMs,
        iterations().stream().map(i -> perOperation(i.getPrimaryResult())).toList(),
        longs(Delays.WAIT_NS),
        longs(Delays.WALL_NS),
        longs(Delays.STEAL_TICKS),
        parts(),
        latency(),
        "");
  }

  private List<IterationResult> iterations() {
    return List.copyOf(result.getIterationResults());
  }

  /// JMH's score of a single shot is that of a whole batch. To 0.1 ps: the rest is no measurement.
  private double perOperation(Result<?> result) {
    BenchmarkParams params = this.result.getParams();
    int operations =
        params.getMode() == Mode.SingleShotTime
            ? params.getMeasurement().getBatchSize() * params.getOpsPerInvocation()
            : 1;
    return Math.round(result.getScore() / operations * 1e4) / 1e4;
  }

  private List<Long> longs(String label) {
    return iterations().stream()
        .map(i -> Math.round(requireNonNull(i.getSecondaryResults().get(label)).getScore()))
        .toList();
  }

  /// The scores of a group's methods.
  private Map<String, List<Double>> parts() {
    Map<String, List<Double>> parts = new TreeMap<>();
    for (IterationResult iteration : iterations()) {
      iteration
          .getSecondaryResults()
          .forEach(
              (label, r) -> {
                if (!OURS.contains(label) && r.getScoreUnit().equals("ns/op")) {
                  parts.computeIfAbsent(label, _ -> new ArrayList<>()).add(perOperation(r));
                }
              });
    }
    return parts;
  }

  private Map<String, String> latency() {
    Map<String, String> latency = new TreeMap<>();
    result
        .getSecondaryResults()
        .forEach(
            (label, r) -> {
              if (r instanceof LatencyResult l) {
                latency.put(label, encoded(l.histogram()));
              }
            });
    return latency;
  }

  private static String encoded(Histogram histogram) {
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes, Deflater.DEFAULT_COMPRESSION);
    byte[] used = new byte[length];
    bytes.get(0, used);
    return Base64.getEncoder().encodeToString(used);
  }
}
