// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The loops and waits of the group, alone.
class LivelockTest {
  static Stream<IdleLoop> loops() {
    return Stream.of(new BustedStayMapped(), new BustedDropLock(), new KeepLock());
  }

  static Stream<Invalidation> invalidations() {
    return Stream.of(new BustedUntilClean(), new BustedDrop(), new GiveUp());
  }

  static Stream<SharedCount> counts() {
    return Stream.of(new BustedCasLoop(), new Ticket());
  }

  @Test
  void aWriteOntoItselfNeverFindsItsPage() {
    assertThat(new BustedRetry().write()).isEqualTo(SelfWrite.STARVED);
    assertThat(new FallBack().write()).isEqualTo(SelfWrite.BUFFERED);
  }

  @Test
  void aSignalEndsAnInterruptibleSleep() {
    PinWait wait = new Interruptible();
    assertThat(wait.truncate()).isTrue();
    assertThat(wait.kill()).isTrue();
  }

  @Test
  void nobodySleepsWithASignal() {
    PinWait wait = new Interruptible();
    assertThat(wait.kill()).isFalse();
    assertThat(wait.truncate()).isFalse();
  }

  @Test
  void aSignalDoesNotEndAnotherSleep() {
    PinWait wait = new BustedUninterruptible();
    assertThat(wait.truncate()).isTrue();
    assertThat(wait.kill()).isFalse();
    assertThat(new NoWait().truncate()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("loops")
  void anIdlePageIsNotWaitedFor(IdleLoop loop) {
    loop.pins();
    assertThat(loop.truncate()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("loops")
  void aPinMakesThePageBusyUntilItIsDropped(IdleLoop loop) {
    loop.page.refcount.tryPin();
    assertThat(loop.isBusy()).isTrue();
    loop.page.refcount.unpin();
    assertThat(loop.isBusy()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("invalidations")
  void aPageThatNobodyStoresToIsDropped(Invalidation invalidation) {
    invalidation.store(1);
    assertThat(invalidation.invalidate()).isEqualTo(Invalidation.DROPPED);
    assertThat(invalidation.read()).isEqualTo(1);
    invalidation.store(2);
    assertThat(invalidation.read()).isEqualTo(2);
  }

  @Test
  void aDirtyPageIsDroppedByForceAlone() {
    Invalidation invalidation = new GiveUp();
    invalidation.store(1);
    assertThat(invalidation.drop(false)).isFalse();
    assertThat(invalidation.read()).isEqualTo(1);
    assertThat(invalidation.drop(true)).isTrue();
    assertThat(invalidation.read()).isZero();
  }

  @ParameterizedTest
  @MethodSource("counts")
  void whoCountsAloneAlwaysGetsOn(SharedCount count) {
    for (int n = 0; n < 3; n++) {
      assertThat(count.add()).isTrue();
    }
    assertThat(count.sum()).isEqualTo(3);
  }
}
