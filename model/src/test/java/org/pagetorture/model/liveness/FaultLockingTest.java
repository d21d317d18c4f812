// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultLockingTest {
  static Stream<FaultLocking> all() {
    return Stream.of(new BustedNested(), new LockedOnce());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodySleepsAlone(FaultLocking locking) {
    assertThat(locking.fault()).isFalse();
    assertThat(locking.truncate()).isFalse();
    assertThat(locking.fault()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void truncateSleepsForAFault(FaultLocking locking) {
    locking.lockShared();
    assertThat(locking.truncate()).isTrue();
  }

  @Test
  void theSecondShareSleepsForATruncateThatWaits() {
    FaultLocking locking = new BustedNested();
    locking.lockShared();
    assertThat(locking.lockSharedAgain()).isFalse();
    locking.truncate();
    assertThat(locking.lockSharedAgain()).isTrue();
  }

  @Test
  void theSecondShareIsReportedThoughNobodyWaits() {
    FaultLocking locking = new BustedNested();
    locking.fault();
    assertThat(locking.lockdep.report()).isEqualTo("invalidate_lock -> invalidate_lock");
  }

  @Test
  void oneShareIsNot() {
    FaultLocking locking = new LockedOnce();
    locking.fault();
    locking.truncate();
    assertThat(locking.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }
}
