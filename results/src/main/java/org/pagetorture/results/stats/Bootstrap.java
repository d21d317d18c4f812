// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/// The percentile bootstrap over forks: how a figure made of medians varies when forks are drawn
/// again from those there are.
///
/// Forks and not iterations, because the iterations of one fork are alike. Percentiles and not BCa,
/// whose acceleration comes from a jackknife, which fails for medians.
///
/// Few forks can give little: no interval goes beyond what was seen. Up to five forks the interval
/// of a median is the range of the forks, and holds the true median with probability 1 - 2/2^n:
/// 75 % of the time for three forks, 93.75 % for five.
public final class Bootstrap {
  private static final int RESAMPLES = 2_000;
  private static final double TAIL = (1 - Frequency.CONFIDENCE) / 2;

  private final long seed;

  /// Draws the same each time, for each figure.
  public Bootstrap(long seed) {
    this.seed = seed;
  }

  /// The median of a configuration.
  public Estimate ofMedian(double[] forks) {
    return paired(medians -> medians[0], forks);
  }

  /// A figure made of the medians of configurations whose forks took turns: the first of each ran
  /// in one round, and so on. Rounds are drawn, so that what changes from round to round cancels.
  public Estimate paired(ToDoubleFunction<double[]> figure, double[]... forks) {
    return estimate(true, figure, forks);
  }

  /// A figure made of the medians of configurations that were measured apart.
  public Estimate apart(ToDoubleFunction<double[]> figure, double[]... forks) {
    return estimate(false, figure, forks);
  }

  private Estimate estimate(boolean paired, ToDoubleFunction<double[]> figure, double[]... forks) {
    int fewest = Arrays.stream(forks).mapToInt(f -> f.length).min().orElseThrow();
    double[] medians = Arrays.stream(forks).mapToDouble(Bootstrap::median).toArray();
    double value = figure.applyAsDouble(medians);
    if (fewest < 2) {
      return new Estimate(value, null, fewest);
    }
    RandomGenerator random = new Well19937c(seed);
    double[] figures = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      int[] drawn = draw(random, forks[0].length);
      for (int j = 0; j < forks.length; j++) {
        if (!paired && j > 0) {
          drawn = draw(random, forks[j].length);
        }
        medians[j] = median(pick(forks[j], drawn));
      }
      figures[i] = figure.applyAsDouble(medians);
    }
    Arrays.sort(figures);
    int tail = (int) (TAIL * RESAMPLES);
    return new Estimate(
        value, new Frequency.Interval(figures[tail], figures[RESAMPLES - 1 - tail]), fewest);
  }

  private static int[] draw(RandomGenerator random, int n) {
    int[] drawn = new int[n];
    for (int i = 0; i < n; i++) {
      drawn[i] = random.nextInt(n);
    }
    return drawn;
  }

  private static double[] pick(double[] values, int[] which) {
    double[] picked = new double[which.length];
    for (int i = 0; i < which.length; i++) {
      picked[i] = values[which[i]];
    }
    return picked;
  }

  /// The middle value, or the mean of the two in the middle.
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
