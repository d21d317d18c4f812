// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who is told of which error, as the kernel's documentation of errseq_t promises.
class WritebackErrorTest {
  private static final int EIO = WritebackError.EIO;
  private static final int ENOSPC = WritebackError.ENOSPC;

  private final Opener first = new Opener();
  private final Opener second = new Opener();

  static Stream<WritebackError> sequenced() {
    return Stream.of(new Errseq(), new BustedStoreSeen());
  }

  static Stream<WritebackError> all() {
    return Stream.concat(sequenced(), Stream.of(new BustedNoSeenFlag(), new BustedClearOnReport()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void anOpenerIsToldOnce(WritebackError error) {
    assertThat(error.check(first)).isZero();
    error.set(EIO);
    assertThat(error.check(first)).isEqualTo(EIO);
    assertThat(error.check(first)).isZero();
  }

  @ParameterizedTest
  @MethodSource("sequenced")
  void everyOpenerIsTold(WritebackError error) {
    error.set(EIO);
    assertThat(error.check(first)).isEqualTo(EIO);
    assertThat(error.check(second)).isEqualTo(EIO);
  }

  @ParameterizedTest
  @MethodSource("sequenced")
  void theSameErrorAgainIsNewOnceItWasSeen(WritebackError error) {
    error.set(EIO);
    assertThat(error.check(first)).isEqualTo(EIO);
    error.set(EIO);
    assertThat(error.check(first)).isEqualTo(EIO);
  }

  @ParameterizedTest
  @MethodSource("sequenced")
  void anErrorThatNobodySawIsCountedOnce(WritebackError error) {
    error.set(EIO);
    int once = error.wordOpaque();
    error.set(EIO);
    assertThat(error.wordOpaque()).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("sequenced")
  void theLastErrorReplacesTheOneBefore(WritebackError error) {
    error.set(ENOSPC);
    error.set(EIO);
    assertThat(error.check(first)).isEqualTo(EIO);
    assertThat(error.check(first)).isZero();
  }

  @Test
  void whoIsToldFirstTakesItAway() {
    WritebackError error = new BustedClearOnReport();
    error.set(EIO);
    assertThat(error.check(first)).isEqualTo(EIO);
    assertThat(error.check(second)).isZero();
  }
}
