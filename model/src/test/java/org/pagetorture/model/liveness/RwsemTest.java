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
    assertThat(sem.tryWrite()).isTrue();
    assertThat(sem.tryRead()).isFalse();
    assertThat(sem.tryWrite()).isFalse();
  }

  @Test
  void aReaderComesAfterAWriterWhoWaits() {
    sem.read();
    assertThat(sem.tryWrite()).isFalse();
    assertThat(sem.queueWrite()).isTrue();
    assertThat(sem.tryRead()).isFalse();
    sem.unlockRead();
    assertThat(sem.tryRead()).isFalse();
  }

  @Test
  void whoLetsGoLeavesItFree() {
    sem.read();
    sem.unlockRead();
    assertThat(sem.queueWrite()).isFalse();
    assertThat(sem.tryWrite()).isTrue();
    sem.unlockWrite();
    assertThat(sem.tryRead()).isTrue();
  }
}
