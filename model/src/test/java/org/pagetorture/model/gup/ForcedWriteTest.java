// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForcedWriteTest {
  static Stream<ForcedWrite> ways() {
    return Stream.of(new FollCow(), new AnonExclusive(), new BustedDropWrite());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theWriteGoesToThePrivateCopy(ForcedWrite forced) {
    assertThat(forced.write(7)).isTrue();
    assertThat(forced.fileDataOpaque()).isEqualTo(0);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anUnmappedPageIsFaultedIn(ForcedWrite forced) {
    forced.dontneed();
    assertThat(forced.write(7)).isTrue();
    assertThat(forced.fileDataOpaque()).isEqualTo(0);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aSharedPageIsCopiedFirst(ForcedWrite forced) {
    forced.mapShared();
    assertThat(forced.write(7)).isTrue();
    assertThat(forced.fileDataOpaque()).isEqualTo(0);
  }
}
