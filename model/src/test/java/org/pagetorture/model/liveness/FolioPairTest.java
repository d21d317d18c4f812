// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FolioPairTest {
  static Stream<FolioPair> all() {
    return Stream.of(new BustedCallersOrder(), new IndexOrder(), new TryLock());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodySleepsAlone(FolioPair pair) {
    LockTask task = new LockTask(pair.lockdep);
    assertThat(pair.lockTwo(task, 0, 1)).isFalse();
    assertThat(pair.lockTwo(task, 0, 1)).isFalse();
    assertThat(pair.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theOtherDirectionIsReportedWhereItDecidesTheOrder(FolioPair pair) {
    pair.lockTwo(new LockTask(pair.lockdep), 1, 0);
    assertThat(pair.lockdep.report().equals(Lockdep.IN_ORDER))
        .isEqualTo(!(pair instanceof BustedCallersOrder));
  }

  @Test
  void aTrylockLetsGoOfTheFirstPageWhenTheSecondIsTaken() {
    FolioPair pair = new TryLock();
    LockTask holder = new LockTask(pair.lockdep);
    pair.lock(holder, 1);
    assertThat(pair.lockTwo(new LockTask(pair.lockdep), 0, 1)).isFalse();
    assertThat(pair.tryLock(holder, 0)).isTrue();
  }

  @Test
  void whoNeedsTheSecondPageSleepsHoldingTheFirst() {
    FolioPair pair = new IndexOrder();
    pair.lock(new LockTask(pair.lockdep), 1);
    assertThat(pair.lockTwo(new LockTask(pair.lockdep), 1, 0)).isTrue();
  }
}
