// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WidePteTest {
  static Stream<WidePte> ways() {
    return Stream.of(new LowHighLow(), new BustedLowHigh());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aWalkFindsThePageThatIsMapped(WidePte pte) {
    assertThat(pte.walk()).isEqualTo(1);
    pte.refault(2);
    assertThat(pte.walk()).isEqualTo(2);
  }
}
