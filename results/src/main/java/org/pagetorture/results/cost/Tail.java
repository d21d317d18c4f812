// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.stats.Latency;

/// How long single operations of a configuration took, the longest among them.
///
/// No iteration is left out: an operation that had to wait is what this is about.
///
/// @param operation what was timed
public record Tail(@JsonIgnore Benchmark benchmark, String operation, Latency latency) {

  @JsonProperty
  public String id() {
    return benchmark.id();
  }

  /// Those of all configurations that timed single operations.
  static List<Tail> of(Counted counted, Consumer<String> damage) {
    List<Tail> tails = new ArrayList<>();
    for (Benchmark b : counted.record().benchmarks()) {
      List<BenchFork> forks =
          counted.forks(b.id()).stream().map(Iterations::fork).filter(f -> !f.isFailure()).toList();
      TreeSet<String> operations = new TreeSet<>();
      forks.forEach(f -> operations.addAll(f.latency().keySet()));
      for (String operation : operations) {
        List<String> encoded =
            forks.stream().map(f -> f.latency().getOrDefault(operation, "")).toList();
        Latency latency =
            Latency.merged(
                encoded.stream().filter(e -> !e.isEmpty()).toList(),
                why -> damage.accept("%s, %s: %s".formatted(b.id(), operation, why)));
        if (latency.count() > 0) {
          tails.add(new Tail(b, operation, latency));
        }
      }
    }
    return tails;
  }
}
