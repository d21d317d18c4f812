// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritebackWaitTest {
  static Stream<Supplier<WritebackWait>> ways() {
    return Stream.of(WaitInLoop::new, EndUnderLock::new, BustedWaitOnce::new);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aSleeperGoesOnWhenWritebackIsOver(Supplier<WritebackWait> way) {
    WritebackWait writeback = way.get();
    assertThat(writeback.sleep()).isTrue();
    assertThat(writeback.goesOn()).isFalse();
    writeback.end();
    assertThat(writeback.goesOn()).isTrue();
    assertThat(writeback.sleep()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void oneWritebackStartsAtATime(Supplier<WritebackWait> way) {
    WritebackWait writeback = way.get();
    assertThat(writeback.start()).isFalse();
    writeback.end();
    assertThat(writeback.start()).isTrue();
    assertThat(writeback.isUnderWriteback()).isTrue();
  }
}
