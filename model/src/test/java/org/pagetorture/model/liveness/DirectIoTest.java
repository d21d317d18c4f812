// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectIoTest {
  static Stream<DirectIo> all() {
    return Stream.of(new BustedHoldAcross(), new DropBeforeGup());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodySleepsAlone(DirectIo io) {
    assertThat(io.write()).isFalse();
    assertThat(io.fault()).isFalse();
    assertThat(io.write()).isFalse();
  }

  @Test
  void theBustedOrderIsReportedThoughNobodySlept() {
    DirectIo io = new BustedHoldAcross();
    io.write();
    assertThat(io.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
    io.fault();
    assertThat(io.lockdep.report()).isEqualTo("MMAPLOCK -> mmap_lock -> MMAPLOCK");
  }

  @Test
  void theSoundOneIsNot() {
    DirectIo io = new DropBeforeGup();
    io.fault();
    io.write();
    assertThat(io.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }
}
