// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 50, 100})
  void soManyInAHundredAreOfTheRareKind(int percent) {
    Share share = new Share(percent);
    for (int hundred = 0; hundred < 3; hundred++) {
      assertThat(IntStream.range(0, 100).filter(_ -> share.next())).hasSize(percent);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 50})
  void theyAreSpreadEvenly(int percent) {
    Share share = new Share(percent);
    for (int run = 0; run < percent; run++) {
      assertThat(IntStream.range(0, 100 / percent).filter(_ -> share.next())).hasSize(1);
    }
  }
}
