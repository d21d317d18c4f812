// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaitersBitTest {
  static Stream<Supplier<WaitersBit>> ways() {
    return Stream.of(PageMatch::new, BustedClearAlways::new, BustedClearUnlocked::new);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theEndOfWritebackWakesItsSleeper(Supplier<WaitersBit> way) {
    WaitersBit waiters = way.get();
    assertThat(waiters.waitWriteback()).isTrue();
    assertThat(waiters.endWriteback()).isTrue();
    assertThat(waiters.waitWriteback()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void sleepersOfAnotherPageDoNotKeepTheBit(Supplier<WaitersBit> way) {
    WaitersBit waiters = way.get();
    assertThat(waiters.hasWaiters()).isTrue();
    waiters.unlock();
    assertThat(waiters.hasWaiters()).isFalse();
  }

  @Test
  void anUnlockLeavesTheBitToWhoWaitsForWriteback() {
    WaitersBit waiters = new PageMatch();
    waiters.waitWriteback();
    waiters.unlock();
    assertThat(waiters.hasWaiters()).isTrue();
  }
}
