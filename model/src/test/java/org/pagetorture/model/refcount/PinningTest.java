// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

class PinningTest {
  private final Page page = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));

  static Stream<Pinning> ways() {
    return Stream.of(
        new PinOnce(),
        new PinTwice(),
        new ClearByRmw(),
        new BustedRecheckBetween(),
        new BustedPlainPin(),
        new BustedNoFence());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theUnmapperSeesThePin(Pinning pinning) {
    assertThat(pinning.pin(pte, page)).isTrue();
    assertThat(page.refcount.countOpaque()).isEqualTo(1 + PageRefcount.PIN_BIAS);
    assertThat(pinning.unmap(pte, page)).isTrue();
    assertThat(pte.isPresentOpaque()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anUnmappedPageIsNotPinned(Pinning pinning) {
    assertThat(pinning.unmap(pte, page)).isFalse();
    assertThat(pinning.pin(pte, page)).isFalse();
    assertThat(page.refcount.countOpaque()).isEqualTo(1);
  }
}
