// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, NONE",
    "100000, 0, 1, NONE",
    "100001, 0, 1, DELAYED",
    "200000, 0, 2, NONE",
    "200001, 0, 2, DELAYED",
    "0, 1, 1, DELAYED",
    "-1, 0, 1, UNKNOWN",
    "-1, 7, 2, UNKNOWN",
    "4000000, 0, 3, NONE",
    "4000000, 1, 3, DELAYED",
    "-1, 0, 3, UNKNOWN"
  })
  void ofFiveMillisecondsOnTwoCpus(long waitNs, long ticks, int threads, Delay delay) {
    assertThat(Delay.of(waitNs, 5_000_000, ticks, threads, 2)).isEqualTo(delay);
  }
}
