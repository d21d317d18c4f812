// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

class EofCheckTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<EofCheck> checks() {
    return Stream.of(new InsideFile(), new BlocksLast(), new BustedOffByOne());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aPageInsideIsWritable(EofCheck check) {
    assertThat(check.fault(file, vma)).isTrue();
    assertThat(vma.isWritable()).isTrue();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE | PageFlags.DIRTY);
    assertThat(check.isBlockBeyondEnd(file)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aFileThatShrinksLosesPageAndBlock(EofCheck check) {
    assertThat(check.fault(file, vma)).isTrue();
    check.shrink(file, vma);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.page.refcount.countOpaque()).isZero();
    assertThat(check.fault(file, vma)).isFalse();
    assertThat(check.isBlockBeyondEnd(file)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aBlockBeyondTheEndIsSeen(EofCheck check) {
    file.setSizeOpaque(0);
    assertThat(check.isBlockBeyondEnd(file)).isTrue();
  }

  @Test
  void thePageThatBeginsAtTheEndIsNotInside() {
    file.setSizeOpaque(EofCheck.INDEX);
    assertThat(new InsideFile().fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
    assertThat(new BustedOffByOne().fault(file, vma)).isTrue();
  }
}
