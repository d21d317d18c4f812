// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.stats.Comparison.Word;

class FamilyTest {
  private final Bootstrap bootstrap = new Bootstrap(7);

  private void add(Family<String> family, String name, double[] first, double[] second) {
    Estimate ratio = bootstrap.paired(m -> m[0] / m[1], first, second);
    family.add(name, ratio, first, second);
  }

  private static double[] forks(double... values) {
    return values;
  }

  /// What R's `p.adjust(p, "holm")` says.
  @Test
  void holm() {
    assertThat(Family.holm(forks(0.01, 0.04, 0.03, 0.005)))
        .containsExactly(forks(0.03, 0.06, 0.06, 0.02), Offset.offset(1e-15));
    assertThat(Family.holm(forks(0.6, 0.5))).containsExactly(forks(1, 1), Offset.offset(0.0));
    assertThat(Family.holm(new double[0])).isEmpty();
  }

  @Test
  void theWordFollowsTheRanksAndTheMedians() {
    Family<String> family = new Family<>();
    double[] slow = forks(5.0, 5.1, 5.2, 5.3, 5.4, 5.5);
    double[] fast = forks(4.0, 4.1, 4.2, 4.3, 4.4, 4.5);
    add(family, "slower", slow, fast);
    add(family, "faster", fast, slow);
    add(family, "same", fast, fast);
    assertThat(family.comparisons())
        .hasEntrySatisfying("slower", c -> assertThat(c.word()).isEqualTo(Word.SLOWER))
        .hasEntrySatisfying("faster", c -> assertThat(c.word()).isEqualTo(Word.FASTER))
        .hasEntrySatisfying("same", c -> assertThat(c.word()).isEqualTo(Word.SAME))
        .allSatisfy((_, c) -> assertThat(c.forks()).isZero());
  }

  @Test
  void whereRanksAndMediansDisagreeItOnlyDiffers() {
    double[] first = {1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9};
    double[] second = {2, 2, 2, 2, 2, 2, 2, 9, 9, 9, 9, 9};
    MannWhitney ranks = MannWhitney.of(second, first);
    Comparison comparison = Comparison.of(new Estimate(1, null, 12), ranks, 1, 0.01, 0);
    assertThat(comparison.word()).isEqualTo(Word.DIFFERS);
  }

  @Test
  void tooFewForksForTheTableAreToldHowManyItTakes() {
    Family<String> family = new Family<>();
    for (int i = 0; i < 7; i++) {
      add(family, "c" + i, forks(5, 6, 7, 8, 9), forks(1, 2, 3, 3.5, 4));
    }
    assertThat(family.comparisons())
        .hasSize(7)
        .allSatisfy((_, c) -> assertThat(c.word()).isEqualTo(Word.SAME))
        .allSatisfy((_, c) -> assertThat(c.forks()).isEqualTo(6));
  }

  /// 2/252 is enough for six comparisons, 2/924 for 23, 2/3432 for 85.
  @ParameterizedTest
  @CsvSource({"1, 4", "2, 5", "6, 5", "7, 6", "23, 6", "24, 7", "85, 7", "86, 8", "300, 8"})
  void forksToShow(int comparisons, int forks) {
    assertThat(Family.forksToShow(comparisons)).isEqualTo(forks);
  }

  /// Forks of equal cost, with a drift from round to round and a speed of their own: of a hundred
  /// tables with 20 comparisons each, about one in twenty may say that anything differs.
  @Test
  void equalsSeldomDiffer() {
    Random random = new Random(11);
    int wrong = 0;
    for (int table = 0; table < 100; table++) {
      Family<Integer> family = new Family<>();
      for (int i = 0; i < 20; i++) {
        double[] first = new double[8];
        double[] second = new double[8];
        for (int fork = 0; fork < 8; fork++) {
          double drift = 1 + 0.05 * random.nextDouble();
          first[fork] = drift * (4.2 + 0.2 * random.nextGaussian());
          second[fork] = drift * (4.2 + 0.2 * random.nextGaussian());
        }
        family.add(i, new Estimate(1, null, 8), first, second);
      }
      boolean any = family.comparisons().values().stream().anyMatch(c -> c.word() != Word.SAME);
      wrong += any ? 1 : 0;
    }
    assertThat(wrong).isLessThanOrEqualTo(8);
  }
}
