// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The forks of a configuration that count: a value a round.
record Sample(NavigableMap<Integer, Double> rounds) {
  static final Sample NONE = new Sample(new TreeMap<>());

  static Sample of(List<Iterations> forks, String part) {
    NavigableMap<Integer, Double> rounds = new TreeMap<>();
    forks.forEach(f -> f.value(part).ifPresent(v -> rounds.put(f.fork().round(), v)));
    return new Sample(rounds);
  }

  boolean isEmpty() {
    return rounds.isEmpty();
  }

  double[] values() {
    return rounds.values().stream().mapToDouble(v -> v).toArray();
  }

  /// Its ratios to another, in the rounds that they have in common.
  Sample over(Sample other) {
    NavigableMap<Integer, Double> ratios = new TreeMap<>(rounds);
    ratios.keySet().retainAll(other.rounds.keySet());
    ratios.replaceAll((round, value) -> value / other.rounds.getOrDefault(round, 1.0));
    return new Sample(ratios);
  }

  /// The values of some samples in the rounds that they have in common.
  static double[][] together(Sample... samples) {
    TreeSet<Integer> common = new TreeSet<>(samples[0].rounds.keySet());
    Arrays.stream(samples).forEach(s -> common.retainAll(s.rounds.keySet()));
    return Arrays.stream(samples)
        .map(s -> common.stream().mapToDouble(s.rounds::get).toArray())
        .toArray(double[][]::new);
  }
}
