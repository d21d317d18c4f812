// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockQueueTest {
  static Stream<Supplier<LockQueue>> ways() {
    return Stream.of(BoundedUnfairness::new, FairHandoff::new, BustedSteal::new);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theSleeperHasTheLockAfterAnUnlock(Supplier<LockQueue> way) {
    LockQueue lock = way.get();
    assertThat(lock.tryLock()).isFalse();
    lock.unlock();
    assertThat(lock.lock()).isZero();
    assertThat(lock.tryLock()).isFalse();
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
  }

  @Test
  void anUnlockHandsTheLockToAnOldSleeper() {
    LockQueue lock = new FairHandoff();
    lock.unlock();
    assertThat(lock.tryLock()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("unfair")
  void anUnlockLeavesTheLockToWhoIsQuicker(Supplier<LockQueue> way) {
    LockQueue lock = way.get();
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
  }

  static Stream<Supplier<LockQueue>> unfair() {
    return Stream.of(BoundedUnfairness::new, BustedSteal::new);
  }
}
