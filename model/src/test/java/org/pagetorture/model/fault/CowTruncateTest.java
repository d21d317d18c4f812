// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;

class CowTruncateTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<CowTruncate> ways() {
    return Stream.of(new UnmapTwice(), new BustedUnmapOnce());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFaultMapsACopyAndLeavesThePage(CowTruncate way) {
    assertThat(way.fault(file, vma)).isTrue();
    assertThat(Pte.pfn(vma.pte.entryOpaque())).isEqualTo(1);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void truncateTakesTheCopyToo(CowTruncate way) {
    assertThat(way.fault(file, vma)).isTrue();
    way.truncate(file, vma);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(way.fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isZero();
  }
}
