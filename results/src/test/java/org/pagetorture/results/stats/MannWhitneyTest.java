// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {
  /// Two samples of which the first wins `u` pairs.
  private static MannWhitney withU(int n, int m, int u) {
    double[] second = IntStream.rangeClosed(1, m).asDoubleStream().toArray();
    double[] first = new double[n];
    int left = u;
    for (int i = n - 1; i >= 0; i--) {
      int wins = Math.min(m, left);
      left -= wins;
      first[i] = wins + 0.5 + 0.001 * i;
    }
    MannWhitney test = MannWhitney.of(first, second);
    assertThat(test.u()).isEqualTo(u);
    return test;
  }

  /// The critical values of the published tables, two-sided at 5 %: the largest U that is
  /// significant.
  @ParameterizedTest
  @CsvSource({
    "4, 4, 0",
    "3, 5, 0",
    "5, 5, 2",
    "5, 6, 3",
    "6, 6, 5",
    "7, 7, 8",
    "8, 8, 13",
    "9, 9, 17",
    "10, 10, 23",
    "5, 20, 20",
    "12, 15, 49",
    "20, 20, 127"
  })
  void criticalValues(int n, int m, int u) {
    assertThat(withU(n, m, u).p()).isLessThanOrEqualTo(0.05);
    assertThat(withU(n, m, u + 1).p()).isGreaterThan(0.05);
    assertThat(withU(n, m, n * m - u).p()).isEqualTo(withU(n, m, u).p());
  }

  /// Counted by hand: 1, 1, 2, 3, 5, 7 of the 252 ways have U up to 5.
  @ParameterizedTest
  @CsvSource({"0, 2", "1, 4", "2, 8", "3, 14", "4, 24", "5, 38"})
  void fiveAgainstFive(int u, int ways) {
    assertThat(withU(5, 5, u).p()).isCloseTo(ways / 252.0, within(1e-15));
  }

  @Test
  void tiesShareTheirMeanRank() {
    // Of 1, 3, 3, 3, 5.5, 5.5 six of the 20 ways are as far from the mean as 1 + 3 + 3.
    MannWhitney test = MannWhitney.of(new double[] {1, 2, 2}, new double[] {2, 3, 3});
    assertThat(test.p()).isCloseTo(0.3, within(1e-15));
    assertThat(test.u()).isEqualTo(1);
    assertThat(test.superiority()).isCloseTo(1.0 / 9, within(1e-15));
    assertThat(test.delta()).isCloseTo(-7.0 / 9, within(1e-15));
  }

  @Test
  void whatIsAllTheSameShowsNothing() {
    MannWhitney test = MannWhitney.of(new double[] {4, 4, 4}, new double[] {4, 4, 4, 4});
    assertThat(test.p()).isEqualTo(1);
    assertThat(test.delta()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "5, 5", "4, 9"})
  void theSmallestPIsThatOfNoOverlap(int n, int m) {
    assertThat(withU(n, m, 0).p()).isCloseTo(MannWhitney.smallestP(n, m), within(1e-15));
  }

  @Test
  void noValuesAreRefused() {
    assertThatThrownBy(() -> MannWhitney.of(new double[0], new double[] {1}))
        .hasMessage("0 values against 1");
  }
}
