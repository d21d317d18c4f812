// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;

/// Every strategy can be truncated and mapped again and again, whether or not somebody pins.
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StrategiesTest {
  static Stream<String> names() throws NoSuchFieldException {
    return Stream.of(
        StrategyParam.class.getDeclaredField("strategy").getAnnotation(Param.class).value());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTruncateNeedsNoPinBefore(String name) {
    World world = new World(Strategies.named(name));
    for (int life = 0; life < 3; life++) {
      assertThat(world.truncate()).isTrue();
      assertThat(world.tryPin()).isFalse();
      world.remap();
    }
    assertThat(world.pinUnpin()).isTrue();
    assertThat(world.truncate()).isTrue();
  }
}
