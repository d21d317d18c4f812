// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RwsemTest {
  private final Rwsem sem = new Rwsem();

  @Test
  void readersShare() {
    assertThat(sem.tryRead()).isTrue();
    assertThat(sem.tryRead()).isTrue();
  }

  @Test
  void aWriterIsAlone() {
    assertThat(sem.writeOrQueue()).isTrue();
    assertThat(sem.tryRead()).isFalse();
    assertThat(sem.writeOrQueue()).isFalse();
  }

  @Test
  void aReaderComesAfterAWriterWhoWaits() {
    sem.read();
    assertThat(sem.writeOrQueue()).isFalse();
    assertThat(sem.tryRead()).isFalse();
    sem.unlockRead();
    assertThat(sem.tryRead()).isFalse();
  }

  @Test
  void whoLetsGoLeavesItFree() {
    sem.read();
    sem.unlockRead();
    assertThat(sem.writeOrQueue()).isTrue();
    sem.unlockWrite();
    assertThat(sem.tryRead()).isTrue();
  }
}
