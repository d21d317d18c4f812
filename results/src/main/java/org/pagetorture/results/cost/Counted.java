// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.stats.Bootstrap;
import org.pagetorture.results.stats.Estimate;

/// What counts of a record, configuration by configuration, and figures made of it.
final class Counted {
  private final BenchRecord record;
  private final Map<String, List<Iterations>> forks;
  private final Bootstrap bootstrap;

  Counted(BenchRecord record, long seed) {
    this.record = record;
    this.bootstrap = new Bootstrap(seed);
    this.forks =
        record.forks().stream().collect(groupingBy(BenchFork::id, mapping(this::judged, toList())));
  }

  private Iterations judged(BenchFork fork) {
    int cpus = record.run().map(r -> r.machine().cpus()).orElse(0);
    int threads = record.benchmark(fork.id()).map(Benchmark::threads).orElse(1);
    return new Iterations(fork, threads, cpus);
  }

  BenchRecord record() {
    return record;
  }

  List<Iterations> forks(String id) {
    return forks.getOrDefault(id, List.of());
  }

  Tally tally(String id) {
    return Tally.of(forks(id));
  }

  /// The forks of a configuration's part that count.
  Sample sample(String id, String part) {
    return Sample.of(forks(id), part);
  }

  /// The parts of a group, or else the whole.
  Stream<String> parts(String id) {
    Set<String> parts = new TreeSet<>();
    forks(id).forEach(f -> parts.addAll(f.fork().parts().keySet()));
    return parts.isEmpty() ? Stream.of("") : parts.stream();
  }

  /// The same part of the baseline, where that has parts.
  Sample baseline(Benchmark b, String part) {
    Sample same = sample(b.baseline(), part);
    return same.isEmpty() ? sample(b.baseline(), "") : same;
  }

  /// The ratios to the baseline, a round each.
  Sample relative(String id, String part) {
    return record
        .benchmark(id)
        .map(b -> sample(id, part).over(baseline(b, part)))
        .orElse(Sample.NONE);
  }

  Optional<Estimate> median(Sample sample) {
    return sample.isEmpty() ? Optional.empty() : Optional.of(bootstrap.ofMedian(sample.values()));
  }

  /// A figure made of medians over the rounds that the samples have in common; `null` when they
  /// have none, or it is no number.
  @Nullable Estimate together(ToDoubleFunction<double[]> figure, Sample... samples) {
    double[][] values = Sample.together(samples);
    return values[0].length == 0 ? null : finite(bootstrap.paired(figure, values));
  }

  /// The ratio of two samples that were not measured together; `null` when it is no number.
  @Nullable Estimate ratioApart(Sample first, Sample second) {
    return finite(
        bootstrap.apart(medians -> medians[0] / medians[1], first.values(), second.values()));
  }

  /// Nothing is a multiple of zero.
  private static @Nullable Estimate finite(Estimate estimate) {
    return Double.isFinite(estimate.value()) ? estimate : null;
  }

  @Nullable Estimate ratio(Sample first, Sample second) {
    return together(medians -> medians[0] / medians[1], first, second);
  }
}
