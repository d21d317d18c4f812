// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static java.util.Comparator.comparingDouble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Comparisons that are read together, as a column of a table is. The more there are, the likelier
/// is one that looks like a difference by chance: Holm's correction keeps the chance of any such
/// below 5 % for all of them.
///
/// @param <K> what names a comparison
public final class Family<K> {
  private final Map<K, Pair> pairs = new LinkedHashMap<>();

  /// A comparison, and the smallest p that as many forks can give.
  private record Pair(Estimate ratio, MannWhitney test, double smallestP) {}

  /// Adds a comparison of the values of two configurations' forks.
  public void add(K name, Estimate ratio, double[] first, double[] second) {
    double smallestP = MannWhitney.smallestP(first.length, second.length);
    pairs.put(name, new Pair(ratio, MannWhitney.of(first, second), smallestP));
  }

  public Map<K, Comparison> comparisons() {
    int size = pairs.size();
    double[] corrected = holm(pairs.values().stream().mapToDouble(p -> p.test().p()).toArray());
    Map<K, Comparison> comparisons = new LinkedHashMap<>();
    pairs.forEach(
        (name, pair) -> {
          int forks = pair.smallestP() * size < Comparison.ALPHA ? 0 : forksToShow(size);
          comparisons.put(
              name,
              Comparison.of(pair.ratio(), pair.test(), size, corrected[comparisons.size()], forks));
        });
    return comparisons;
  }

  /// How many forks a side can show a difference among so many comparisons.
  static int forksToShow(int comparisons) {
    return IntStream.iterate(1, n -> n + 1)
        .filter(n -> MannWhitney.smallestP(n, n) * comparisons < Comparison.ALPHA)
        .findFirst()
        .orElseThrow();
  }

  /// Holm's step-down correction of p-values, in their order.
  static double[] holm(double[] p) {
    double[] corrected = new double[p.length];
    List<Integer> rising =
        IntStream.range(0, p.length).boxed().sorted(comparingDouble(i -> p[i])).toList();
    double least = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int i = rising.get(rank);
      least = Math.max(least, Math.min(1, (p.length - rank) * p[i]));
      corrected[i] = least;
    }
    return corrected;
  }
}
