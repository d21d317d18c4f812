// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.ExtentMap;

/// What a direct write leaves behind while nobody races with it.
class DirectWriteTest {
  private final CachedFile file = new CachedFile(ExtentMap.HOLE);

  static Stream<DirectWrite> invalidating() {
    return Stream.of(
        new BustedInvalidateOnce(),
        new BustedInvalidateAtSubmit(),
        new BustedInvalidateBeforeEndIo(),
        new InvalidateAtCompletion(),
        new MappedSource());
  }

  @Test
  void anUnwrittenBlockReadsAsZeroes() {
    file.writeBlock(0, 7);
    assertThat(file.read(0)).isZero();
  }

  @ParameterizedTest
  @MethodSource("invalidating")
  void aReadFindsWhatWasWritten(DirectWrite way) {
    way.write(file, 1);
    assertThat(file.read(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("invalidating")
  void aPageThatWasCachedBeforeIsDropped(DirectWrite way) {
    file.fault();
    way.write(file, 1);
    assertThat(file.vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.read(0)).isEqualTo(1);
  }

  @Test
  void aMappedPageThatIsSkippedStaysStale() {
    new BustedSkipMapped().write(file, 1);
    assertThat(file.read(0)).isZero();
  }
}
