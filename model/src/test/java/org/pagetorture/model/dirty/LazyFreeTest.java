// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;

class LazyFreeTest {
  private final Page page = new Page(1, LazyFree.IDLE, 0);
  private final Vma vma = new Vma();

  static Stream<LazyFree> ways() {
    return Stream.of(
        new FenceThenCount(),
        new PinUnderPtl(),
        new BustedDirtyTestOnly(),
        new BustedCountNoFence(),
        new BustedDirtyNoRmb(),
        new BustedPinNoFence());
  }

  @BeforeEach
  void map() {
    vma.map(Pte.map(0, Pte.WRITE));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatNobodyUsesIsDroppedAndCannotBeReadInto(LazyFree way) {
    way.drop(vma, page);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(way.directRead(vma, page, 1)).isFalse();
    assertThat(page.data()).isZero();
    assertThat(page.refcount.countOpaque()).isEqualTo(LazyFree.IDLE);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatWasReadIntoStays(LazyFree way) {
    assertThat(way.directRead(vma, page, 1)).isTrue();
    assertThat(page.refcount.countOpaque()).isEqualTo(LazyFree.IDLE);
    way.drop(vma, page);
    assertThat(vma.pte.entryOpaque()).isEqualTo(Pte.map(0, Pte.WRITE));
    assertThat(page.data()).isEqualTo(1);
    assertThat(page.refcount.countOpaque()).isEqualTo(LazyFree.IDLE);
    assertThat(vma.ptl.tryLock()).isTrue();
  }

  static Stream<LazyFree> countingOnes() {
    return ways().filter(way -> !(way instanceof BustedDirtyTestOnly));
  }

  @ParameterizedTest
  @MethodSource("countingOnes")
  void aPageThatSomebodyHoldsStays(LazyFree way) {
    page.refcount.getPlain();
    way.drop(vma, page);
    assertThat(vma.pte.isPresentOpaque()).isTrue();
  }
}
