// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a direct write does to a page that is dirty, or was before the flush.
class RedirtiedTest {
  private final CachedFile file = new CachedFile(0, 1);

  static Stream<Redirtied> ways() {
    return Stream.of(new BustedToss(), new FallBackToBuffered(), new Launder());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatWasStoredBeforeTheWriteIsKept(Redirtied way) {
    assertThat(file.store(1, 5)).isTrue();
    way.write(file, 7);
    assertThat(file.readBlock(0)).isEqualTo(7);
    assertThat(file.readBlock(1)).isEqualTo(5);
    assertThat(file.vma.pte.isPresentOpaque()).isFalse();
  }

  @Test
  void anInvalidationUnmapsADirtyPageAndKeepsIt() {
    file.store(1, 5);
    assertThat(new FallBackToBuffered().invalidate(file)).isFalse();
    assertThat(file.vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.read(1)).isEqualTo(5);
    assertThat(file.isDirty()).isTrue();
  }

  @Test
  void aLaunderedPageIsOnTheDisk() {
    file.store(1, 5);
    assertThat(new Launder().invalidate(file)).isTrue();
    assertThat(file.readBlock(1)).isEqualTo(5);
    assertThat(file.isDirty()).isFalse();
  }

  @Test
  void aTossedPageIsNowhere() {
    file.store(1, 5);
    assertThat(new BustedToss().invalidate(file)).isTrue();
    assertThat(file.read(1)).isZero();
  }

  @Test
  void aStoreAfterAWritebackMakesThePageDirtyAgain() {
    file.store(1, 5);
    file.writeback();
    assertThat(file.isDirty()).isFalse();
    assertThat(file.vma.isWritable()).isFalse();
    assertThat(file.store(1, 6)).isTrue();
    assertThat(file.isDirty()).isTrue();
  }
}
