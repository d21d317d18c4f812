// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RcuTest {
  static Stream<Rcu> flavours() {
    return Stream.of(new RcuFence(), new RcuMembarrier(), new RcuQsbr(), new Srcu());
  }

  @ParameterizedTest
  @MethodSource("flavours")
  void nobodyIsWaitedForOutsideOfASection(Rcu rcu) {
    rcu.online();
    rcu.readUnlock(rcu.readLock());
    rcu.offline();
    rcu.synchronize();
    rcu.synchronize();
  }

  @ParameterizedTest
  @MethodSource("flavours")
  void aSectionIsWaitedFor(Rcu rcu) throws InterruptedException {
    rcu.online();
    int token = rcu.readLock();
    AtomicBoolean over = new AtomicBoolean();
    Thread updater =
        new Thread(
            () -> {
              rcu.synchronize();
              over.set(true);
            });
    updater.start();
    while (updater.getState() == Thread.State.NEW) {
      Thread.onSpinWait();
    }
    assertThat(over).isFalse();
    rcu.readUnlock(token);
    rcu.offline();
    updater.join();
    assertThat(over).isTrue();
  }

  @Test
  void theBustedGracePeriodWaitsForNobody() {
    Rcu rcu = new BustedNoGracePeriod();
    int token = rcu.readLock();
    rcu.synchronize();
    rcu.readUnlock(token);
  }

  @Test
  void aQuiescentReaderStaysOnline() {
    RcuQsbr rcu = new RcuQsbr();
    rcu.quiescent();
    rcu.offline();
    rcu.synchronize();
  }

  @Test
  void membarrierSaysWhetherItIsThere() {
    assertThat(SysMembarrier.status()).matches("available|refused: .+");
    SysMembarrier.light();
    SysMembarrier.heavy();
  }
}
