// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.stats.Bootstrap;
import org.pagetorture.results.stats.Delay;

/// The iterations of one fork, and which of them count.
final class Iterations {
  private final BenchFork fork;
  private final List<Delay> delays;

  /// Judges the iterations of a fork of so many threads, on so many CPUs.
  Iterations(BenchFork fork, int threads, int cpus) {
    this.fork = fork;
    this.delays =
        IntStream.range(0, fork.scores().size())
            .mapToObj(
                i ->
                    Delay.of(
                        at(fork.waitNs(), i, -1),
                        at(fork.wallNs(), i, 0),
                        at(fork.stealTicks(), i, 0),
                        threads,
                        cpus))
            .toList();
  }

  private static long at(List<Long> list, int i, long otherwise) {
    return i < list.size() ? list.get(i) : otherwise;
  }

  BenchFork fork() {
    return fork;
  }

  long count(Delay delay) {
    return delays.stream().filter(d -> d == delay).count();
  }

  int size() {
    return delays.size();
  }

  /// The fork's value: the median of its valid iterations. None when there is no such, or the fork
  /// failed.
  OptionalDouble value(String part) {
    List<Double> scores = fork.scores(part);
    double[] valid =
        IntStream.range(0, Math.min(scores.size(), delays.size()))
            .filter(i -> delays.get(i) != Delay.DELAYED)
            .mapToDouble(scores::get)
            .filter(Double::isFinite)
            .toArray();
    return fork.isFailure() || valid.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Bootstrap.median(valid));
  }
}
