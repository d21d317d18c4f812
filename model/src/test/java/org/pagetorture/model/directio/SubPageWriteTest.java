// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a direct write of a part of a page and a buffered one of the rest leave, one after the
/// other.
class SubPageWriteTest {
  private final CachedFile file = new CachedFile(0, 1);

  static Stream<SubPageWrite> ways() {
    return Stream.of(new BustedUnlocked(), new HoldUntilDone());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theTailFirst(SubPageWrite way) {
    way.writeTail(file, 2);
    way.write(file, 1);
    assertThat(file.readBlock(0)).isEqualTo(1);
    assertThat(file.readBlock(1)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theTailLast(SubPageWrite way) {
    way.write(file, 1);
    way.writeTail(file, 2);
    assertThat(file.read(0)).isEqualTo(1);
    assertThat(file.read(1)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theLockIsFreeAfterwards(SubPageWrite way) {
    way.write(file, 1);
    way.writeTail(file, 2);
    assertThat(way.rwsem.tryLock()).isTrue();
  }
}
