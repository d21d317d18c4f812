// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class MetadataLifeTest {
  private final Page page = new Page(1);
  private final Vma vma = new Vma();

  static Stream<MetadataLife> lives() {
    return Stream.of(new HeldToDirty(), new PinnedMetadata(), new BustedUnlockBetween());
  }

  @ParameterizedTest
  @MethodSource("lives")
  void aStoreIsWrittenOnce(MetadataLife life) {
    life.fault(page, vma, 1);
    assertThat(vma.isWritable()).isTrue();
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.DIRTY);
    life.writeBack(page, vma);
    assertThat(life.written()).isEqualTo(1);
    assertThat(vma.isWritable()).isFalse();
    assertThat(page.flags.bitsOpaque()).isZero();
  }

  @ParameterizedTest
  @MethodSource("lives")
  void aDirtyPageWithoutMetadataIsNotWritten(MetadataLife life) {
    life.fault(page, vma, 1);
    life.writeBack(page, vma);
    page.setDataOpaque(2);
    page.flags.testAndSetPlain(PageFlags.DIRTY);
    life.writeBack(page, vma);
    assertThat(life.written()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("lives")
  void aNewFaultAttachesItAgain(MetadataLife life) {
    life.fault(page, vma, 1);
    life.writeBack(page, vma);
    life.fault(page, vma, 2);
    life.writeBack(page, vma);
    assertThat(life.written()).isEqualTo(2);
  }
}
