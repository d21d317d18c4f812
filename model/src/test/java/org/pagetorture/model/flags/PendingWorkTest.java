// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PendingWorkTest {
  static Stream<Supplier<PendingWork>> ways() {
    return Stream.of(RmwAlways::new, FenceThenTest::new, BustedEarlyOut::new, BustedClearNoMb::new);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anEventIsLeftToARunThatIsPending(Supplier<PendingWork> way) {
    PendingWork work = way.get();
    assertThat(work.queue()).isFalse();
    assertThat(work.run()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anEventAfterTheRunQueuesTheWorkOnce(Supplier<PendingWork> way) {
    PendingWork work = way.get();
    assertThat(work.run()).isFalse();
    assertThat(work.queue()).isTrue();
    assertThat(work.queue()).isFalse();
    assertThat(work.run()).isTrue();
  }
}
