// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    Thread updater = waiting(rcu);
    rcu.readUnlock(token);
    rcu.offline();
    updater.join();
  }

  /// A thread that synchronizes, and had the time to get it wrong.
  private static Thread waiting(Rcu rcu) throws InterruptedException {
    Thread updater = new Thread(rcu::synchronize);
    updater.start();
    assertThat(updater.join(Duration.ofMillis(20))).isFalse();
    return updater;
  }

  static Stream<PeriodRcu> twoReaders() {
    return Stream.of(new RcuFence(2), new RcuMembarrier(2));
  }

  @ParameterizedTest
  @MethodSource("twoReaders")
  void everyReaderIsWaitedFor(PeriodRcu rcu) throws InterruptedException {
    for (int reading = 0; reading < 2; reading++) {
      RcuReader reader = rcu.reader(reading);
      rcu.readLock(reader);
      Thread updater = waiting(rcu);
      rcu.readUnlock(reader);
      updater.join();
    }
  }

  @Test
  void everyOnlineReaderIsWaitedFor() throws InterruptedException {
    RcuQsbr rcu = new RcuQsbr(2);
    rcu.offline(rcu.reader(0));
    Thread updater = waiting(rcu);
    rcu.offline(rcu.reader(1));
    updater.join();
    rcu.online(rcu.reader(1));
    assertThat(rcu.reader(1).periodOpaque()).isEqualTo(2);
  }

  @Test
  void withoutReadersNobodyIsWaitedFor() {
    Stream.of(new RcuFence(0), new RcuMembarrier(0), new RcuQsbr(0)).forEach(Rcu::synchronize);
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
    RcuReader reader = rcu.reader(0);
    rcu.quiescent();
    assertThat(reader.periodOpaque()).isEqualTo(1);
    rcu.offline();
    rcu.synchronize();
    rcu.quiescent();
    assertThat(reader.periodOpaque()).isEqualTo(2);
  }

  @Test
  void membarrierSaysWhetherItIsThere() {
    assertThat(SysMembarrier.status()).matches("available|refused: .+");
    SysMembarrier.light();
    SysMembarrier.heavy();
  }
}
