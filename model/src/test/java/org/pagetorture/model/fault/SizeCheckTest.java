// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// What every order does while nobody races with it, the busted ones too.
class SizeCheckTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  SizeCheckTest() {
    file.remove();
  }

  static Stream<SizeCheck> checks() {
    return Stream.of(new SizeUnderLock(), new BustedSizeBeforeLock(), new BustedSizeLast());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aFaultBringsThePageIn(SizeCheck check) {
    assertThat(check.fault(file, vma)).isTrue();
    assertThat(vma.pte.isPresentOpaque()).isTrue();
    assertThat(file.owns()).isTrue();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
    assertThat(file.page.flags.testOpaque(PageFlags.LOCKED)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void truncateTakesItAway(SizeCheck check) {
    assertThat(check.fault(file, vma)).isTrue();
    check.truncate(file, vma);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.owns()).isFalse();
    assertThat(file.page.refcount.countOpaque()).isZero();
    assertThat(check.fault(file, vma)).isFalse();
  }

  @Test
  void aPageBeyondTheSizeStaysInTheCache() {
    file.setSizeOpaque(0);
    assertThat(new SizeUnderLock().isInside(file)).isFalse();
    assertThat(new BustedSizeBeforeLock().isInside(file)).isTrue();
  }
}
