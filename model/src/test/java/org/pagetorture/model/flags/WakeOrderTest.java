// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WakeOrderTest {
  static Stream<Supplier<WakeOrder>> ways() {
    return Stream.of(
        UnlinkLast::new,
        FinishLocked::new,
        BustedNoFinish::new,
        BustedUnlinkFirst::new,
        BustedUnlinkNoRelease::new,
        BustedFinishNoAcquire::new);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aSleeperIsWokenOnce(Supplier<WakeOrder> way) {
    WakeOrder order = way.get();
    assertThat(order.wake()).isEqualTo(WakeOrder.SLEEPER);
    assertThat(order.entry.isWoken()).isTrue();
    assertThat(order.wake()).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void nobodyTouchesTheStackOfOneWhoReturned(Supplier<WakeOrder> way) {
    WakeOrder order = way.get();
    order.returnFromSleep();
    assertThat(order.wake()).isZero();
    assertThat(order.isStackIntact()).isTrue();
  }
}
