// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.model.flags.BoundedUnfairness.BOUND;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockQueueTest {
  @ParameterizedTest
  @MethodSource({"handedOver", "leftToTheQuicker"})
  void theSleeperHasTheLockAfterAnUnlock(LockQueue lock) {
    assertThat(lock.tryLock()).isFalse();
    lock.unlock();
    int overtaken = lock.lock();
    assertThat(overtaken).isLessThanOrEqualTo(BOUND);
    assertThat(lock.tryLock()).isFalse();
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("leftToTheQuicker")
  void anUnlockLeavesTheLockToWhoIsQuicker(LockQueue lock) {
    lock.unlock();
    assertThat(lock.tryLock()).isTrue();
  }

  static Stream<LockQueue> leftToTheQuicker() {
    return Stream.of(new BoundedUnfairness(BOUND - 1), new BustedSteal(BOUND));
  }

  @ParameterizedTest
  @MethodSource("handedOver")
  void anUnlockHandsTheLockToAnOldSleeper(LockQueue lock) {
    lock.unlock();
    assertThat(lock.tryLock()).isFalse();
  }

  static Stream<LockQueue> handedOver() {
    return Stream.of(new BoundedUnfairness(BOUND));
  }
}
