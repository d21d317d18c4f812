// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreezeFaultTest {
  static Stream<FreezeFault> ways() {
    return Stream.of(
        new StartPagefault(),
        new DirtyThenCheck(),
        new BustedCheckFrozenFirst(),
        new BustedEndBeforeDirty());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFrozenFileSystemHasNoWritablePage(FreezeFault file) {
    assertThat(file.store(7)).isTrue();
    assertThat(file.vma.isWritable()).isTrue();
    assertThat(file.freeze()).isEqualTo(7);
    assertThat(file.vma.isWritable()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFaultWaitsForTheThaw(FreezeFault file) {
    assertThat(file.freeze()).isZero();
    assertThat(file.store(7)).isFalse();
    assertThat(file.page.data()).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFaultThatFindsThePageLockedHoldsUpNoFreeze(FreezeFault file) {
    assertThat(file.tryLock()).isTrue();
    assertThat(file.store(7)).isFalse();
    file.unlock();
    assertThat(file.freeze()).isZero();
  }
}
