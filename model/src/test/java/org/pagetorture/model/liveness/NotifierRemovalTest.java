// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotifierRemovalTest {
  static Stream<NotifierRemoval> all() {
    return Stream.of(new BustedUnderDriverLock(), new AfterUnlock());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodySleepsAlone(NotifierRemoval removal) {
    assertThat(removal.invalidate()).isFalse();
    assertThat(removal.remove()).isFalse();
    assertThat(removal.invalidate()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCallbackSleepsForTheDriversLock(NotifierRemoval removal) {
    removal.lock();
    assertThat(removal.invalidate()).isTrue();
  }

  @Test
  void aCallbackThatRemovesItselfSleepsForItself() {
    NotifierRemoval removal = new BustedInCallback();
    assertThat(removal.invalidate()).isTrue();
    assertThat(removal.lockdep.report()).isEqualTo("srcu -> srcu");
  }

  @Test
  void aGracePeriodUnderTheLockOfCallbacksIsReported() {
    NotifierRemoval removal = new BustedUnderDriverLock();
    removal.invalidate();
    removal.remove();
    assertThat(removal.lockdep.report()).isEqualTo("srcu -> driver lock -> srcu");
  }

  @Test
  void aGracePeriodAfterItIsNot() {
    NotifierRemoval removal = new AfterUnlock();
    removal.remove();
    removal.invalidate();
    assertThat(removal.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }
}
