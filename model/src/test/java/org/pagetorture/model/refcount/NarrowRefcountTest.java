// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NarrowRefcountTest {
  static Stream<NarrowRefcount> guarded() {
    return Stream.of(new GuardBand(), new ExactLimit(), new BustedNoBand());
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void hasRoomForOneMore(NarrowRefcount refcount) {
    assertThat(refcount.tryGet()).isTrue();
    assertThat(refcount.tryGet()).isFalse();
    assertThat(refcount.put()).isFalse();
    assertThat(refcount.tryGet()).isTrue();
  }

  @Test
  void wrapsWithoutAGuardAndThenSeemsToBeDroppedForTheLastTime() {
    NarrowRefcount refcount = new BustedNoGuard();
    assertThat(refcount.tryGet()).isTrue();
    assertThat(refcount.tryGet()).isTrue();
    assertThat(refcount.countOpaque()).isZero();
    assertThat(refcount.tryGet()).isTrue();
    assertThat(refcount.put()).isTrue();
  }
}
