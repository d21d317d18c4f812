// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, false, NONE",
    "50000, 0, false, NONE",
    "50001, 0, false, DELAYED",
    "0, 1, false, DELAYED",
    "-1, 0, false, UNKNOWN",
    "-1, 7, false, UNKNOWN",
    "4000000, 0, true, NONE",
    "4000000, 1, true, DELAYED",
    "-1, 0, true, UNKNOWN"
  })
  void ofFiveMilliseconds(long waitNs, long ticks, boolean crowded, Delay delay) {
    assertThat(Delay.of(waitNs, 5_000_000, ticks, crowded)).isEqualTo(delay);
  }
}
