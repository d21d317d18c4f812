// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private final Bootstrap bootstrap = new Bootstrap(3);

  private static Frequency.Interval interval(Estimate estimate) {
    return requireNonNull(estimate.interval());
  }

  @Test
  void median() {
    assertThat(Bootstrap.median(new double[] {3})).isEqualTo(3);
    assertThat(Bootstrap.median(new double[] {1, 9, 2})).isEqualTo(2);
    assertThat(Bootstrap.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void theIntervalOfFewForksIsTheirRange(int forks) {
    double[] values = IntStream.rangeClosed(1, forks).asDoubleStream().toArray();
    assertThat(interval(bootstrap.ofMedian(values))).isEqualTo(new Frequency.Interval(1, forks));
  }

  @Test
  void oneForkTellsNothing() {
    assertThat(bootstrap.ofMedian(new double[] {4})).isEqualTo(new Estimate(4, null, 1));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    double[] values = {4, 4.1, 4.3, 4.35, 4.4, 4.7, 5, 5.5};
    assertThat(new Bootstrap(3).ofMedian(values)).isEqualTo(bootstrap.ofMedian(values));
    assertThat(new Bootstrap(4).ofMedian(values).value()).isEqualTo(4.375);
  }

  @Test
  void whatChangesFromRoundToRoundCancels() {
    double[] slow = {2, 4, 8, 16, 32};
    double[] fast = {1, 2, 4, 8, 16};
    Frequency.Interval together = interval(bootstrap.paired(m -> m[0] / m[1], slow, fast));
    Frequency.Interval apart = interval(bootstrap.apart(m -> m[0] / m[1], slow, fast));
    assertThat(together).isEqualTo(new Frequency.Interval(2, 2));
    assertThat(apart.high()).isGreaterThan(4);
  }

  /// How often the interval holds the truth, in 400 runs of forks that scatter by 5 %.
  private static double coverage(int forks, double truth, boolean ratio) {
    Random random = new Random(1);
    int held = 0;
    for (int run = 0; run < 400; run++) {
      double[] first = new double[forks];
      double[] second = new double[forks];
      for (int i = 0; i < forks; i++) {
        double drift = 1 + 0.1 * random.nextGaussian() * (ratio ? 1 : 0);
        first[i] = 6 * drift * (1 + 0.05 * random.nextGaussian());
        second[i] = 4 * drift * (1 + 0.05 * random.nextGaussian());
      }
      Bootstrap bootstrap = new Bootstrap(run);
      Frequency.Interval interval =
          interval(
              ratio
                  ? bootstrap.paired(m -> m[0] / m[1], first, second)
                  : bootstrap.ofMedian(first));
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    return held / 400.0;
  }

  /// The range of n values misses the median when all lie on one side of it.
  @ParameterizedTest
  @CsvSource({"3, 0.75", "5, 0.9375"})
  void fewForksHoldTheMedianAsOftenAsTheirRangeDoes(int forks, double coverage) {
    assertThat(coverage(forks, 6, false)).isBetween(coverage - 0.04, coverage + 0.04);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 15})
  void aRatioIsHeldAboutAsOftenAsItSays(int forks) {
    assertThat(coverage(forks, 1.5, true)).isBetween(0.9, 0.995);
  }

  @Test
  void moreForksNarrowIt() {
    Random random = new Random(2);
    double[] many = IntStream.range(0, 50).mapToDouble(_ -> 4 + random.nextGaussian()).toArray();
    double[] few = java.util.Arrays.copyOf(many, 6);
    assertThat(width(bootstrap.ofMedian(many))).isLessThan(width(bootstrap.ofMedian(few)));
  }

  private static double width(Estimate estimate) {
    return interval(estimate).high() - interval(estimate).low();
  }
}
