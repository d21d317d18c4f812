// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
  /// From the tables of Clopper and Pearson; large n from Garwood's interval of a Poisson count.
  @ParameterizedTest
  @CsvSource({
    "1, 10, 0.00252858, 0.44501612",
    "5, 10, 0.18708603, 0.81291397",
    "2, 100, 0.00243134, 0.07038393",
    "1, 1000000000, 2.53178e-11, 5.571643e-9",
    "3, 1000000000, 6.18672e-10, 8.767273e-9",
    "10, 100000000000, 4.795389e-11, 1.8390356e-10"
  })
  void twoSided(long seen, long samples, double low, double high) {
    Frequency.Interval interval = new Frequency(seen, samples).interval(0.95);
    assertThat(interval.low()).isCloseTo(low, withinPercentage(0.001));
    assertThat(interval.high()).isCloseTo(high, withinPercentage(0.001));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.95", "10, 0.25886556", "1000000, 2.9957278e-6", "1000000000, 2.9957323e-9"})
  void unseenIsBoundedByAboutThreeInN(long samples, double bound) {
    Frequency never = new Frequency(0, samples);
    assertThat(never.upperBound(0.95)).isCloseTo(bound, withinPercentage(0.001));
    assertThat(never.interval(0.95)).isEqualTo(new Frequency.Interval(0, never.upperBound(0.95)));
  }

  @Test
  void alwaysSeenMirrorsNeverSeen() {
    Frequency.Interval interval = new Frequency(10, 10).interval(0.95);
    assertThat(interval.low()).isCloseTo(1 - 0.25886556, within(1e-8));
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void largeCountsHaveTightIntervals() {
    Frequency.Interval interval = new Frequency(100_000_000, 1_000_000_000).interval(0.95);
    assertThat(interval.low()).isCloseTo(0.0999814, within(1e-7));
    assertThat(interval.high()).isCloseTo(0.1000186, within(1e-7));
  }

  @Test
  void samplesToSeeInvertsTheBound() {
    double bound = new Frequency(0, 12_345).upperBound(0.95);
    assertThat(Frequency.samplesToSee(bound, 0.95)).isCloseTo(12_345, within(1e-6));
  }

  @Test
  void moreSeenThanSampledIsRefused() {
    assertThatThrownBy(() -> new Frequency(2, 1)).hasMessage("2 of 1");
  }
}
