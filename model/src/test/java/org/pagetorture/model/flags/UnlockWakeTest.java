// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnlockWakeTest {
  static Stream<Supplier<UnlockWake>> ways() {
    return Stream.of(
        BothFences::new, QueueLocked::new, BustedUnlockNoMb::new, BustedSleepNoMb::new);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whoSleepsForAHeldLockIsWoken(Supplier<UnlockWake> way) {
    UnlockWake lock = way.get();
    assertThat(lock.sleep()).isTrue();
    assertThat(lock.unlock()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void nobodySleepsForAFreeLock(Supplier<UnlockWake> way) {
    UnlockWake lock = way.get();
    assertThat(lock.unlock()).isFalse();
    assertThat(lock.sleep()).isFalse();
  }
}
