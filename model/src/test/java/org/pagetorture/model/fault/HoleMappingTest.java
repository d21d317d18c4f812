// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Vma;

/// What every way does while nobody races with it, the busted ones too.
class HoleMappingTest {
  private final ExtentMap extents = new ExtentMap(ExtentMap.HOLE);
  private final Vma vma = new Vma();

  static Stream<HoleMapping> ways() {
    return Stream.of(
        new SparseSeqcount(),
        new UnmapAfterDrop(),
        new BustedNoSeqcount(),
        new BustedUnmapFirst(),
        new BustedSeqcountNoFence());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aHoleReadsAsZeroes(HoleMapping way) {
    way.fault(extents, vma);
    assertThat(HoleMapping.readsZeroes(vma)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aBlockTakesThePlaceOfTheZeroPage(HoleMapping way) {
    way.fault(extents, vma);
    way.allocate(extents, vma);
    assertThat(HoleMapping.readsZeroes(vma)).isFalse();
    way.fault(extents, vma);
    assertThat(vma.pte.isPresentOpaque()).isTrue();
    assertThat(HoleMapping.readsZeroes(vma)).isFalse();
  }
}
