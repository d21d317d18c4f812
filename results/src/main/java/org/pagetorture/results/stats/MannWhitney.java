// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.MathArrays;

/// The Mann-Whitney test: whether the values of one configuration tend to be larger than those of
/// another.
///
/// The p-value is exact, ties or not: of all ways to deal the values to the two sides, the share
/// that has rank sums at least as far apart. A normal approximation would be off where it matters,
/// at five forks a side.
///
/// @param u how many pairs the first side wins; a tie is half a win
/// @param p two-sided
/// @param superiority the probability that a value of the first side is larger than one of the
///     second, ties counted half
public record MannWhitney(double u, double p, double superiority) {

  public static MannWhitney of(double[] first, double[] second) {
    int n = first.length;
    int m = second.length;
    if (n == 0 || m == 0) {
      throw new IllegalArgumentException(n + " values against " + m);
    }
    // Doubled, the mean rank of a tie is whole.
    int[] ranks =
        Arrays.stream(
                new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE)
                    .rank(MathArrays.concatenate(first, second)))
            .mapToInt(r -> (int) Math.round(2 * r))
            .toArray();
    int sum = Arrays.stream(ranks).limit(n).sum();
    double u = sum / 2.0 - n * (n + 1) / 2.0;
    return new MannWhitney(u, p(ranks, n, sum), u / ((double) n * m));
  }

  /// Cliff's delta: how much more often the first side is larger than smaller, from -1 to 1.
  public double delta() {
    return 2 * superiority - 1;
  }

  /// The smallest p that so many values a side can give.
  public static double smallestP(int n, int m) {
    return Math.min(1, 2 / CombinatoricsUtils.binomialCoefficientDouble(n + m, n));
  }

  private static double p(int[] ranks, int n, int sum) {
    // The mean of the doubled rank sum.
    int mean = n * (ranks.length + 1);
    double[] ways = ways(ranks, n);
    double far = 0;
    for (int s = 0; s < ways.length; s++) {
      if (Math.abs(s - mean) >= Math.abs(sum - mean)) {
        far += ways[s];
      }
    }
    return Math.min(1, far / Arrays.stream(ways).sum());
  }

  /// In how many ways n of the ranks have each sum.
  private static double[] ways(int[] ranks, int n) {
    int most = Arrays.stream(ranks).sum();
    double[][] ways = new double[n + 1][most + 1];
    ways[0][0] = 1;
    for (int rank : ranks) {
      for (int taken = n; taken > 0; taken--) {
        for (int s = most; s >= rank; s--) {
          ways[taken][s] += ways[taken - 1][s - rank];
        }
      }
    }
    return ways[n];
  }
}
