// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What direct I/O finds on the disk after a flush that nobody races with.
class FlushTest {
  private final CachedFile file = new CachedFile(0);

  static Stream<Flush> ways() {
    return Stream.of(new BustedWriteOnly(), new WriteAndWait());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aDirtyPageIsOnTheDisk(Flush way) {
    file.write(0, 1);
    assertThat(file.readBlock(0)).isZero();
    way.flush(file);
    assertThat(file.readBlock(0)).isEqualTo(1);
    assertThat(file.isDirty()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCleanPageIsNotWrittenAgain(Flush way) {
    assertThat(file.read(0)).isZero();
    file.writeBlock(0, 2);
    way.flush(file);
    assertThat(file.readBlock(0)).isEqualTo(2);
  }
}
