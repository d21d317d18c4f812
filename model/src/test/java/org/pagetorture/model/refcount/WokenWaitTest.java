// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

class WokenWaitTest {
  private final Pte pte = new Pte(Pte.map(0, 0));

  static Stream<WokenWait> ways() {
    return Stream.of(new Rescan(), new ZeroBased(), new BustedNoRescan());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isOverWhenTheLastPinIsDropped(WokenWait wait) {
    Page page = new Page(1, wait.idle() + 1, 0);
    assertThat(wait.isOver(pte, page)).isFalse();
    page.refcount.put();
    assertThat(wait.isOver(pte, page)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void nobodyPinsAfterwards(WokenWait wait) {
    Page page = new Page(1, wait.idle(), 0);
    assertThat(wait.isOver(pte, page)).isTrue();
    assertThat(GupFast.get(pte, page)).isFalse();
  }

  static Stream<WokenWait> sound() {
    return Stream.of(new Rescan(), new ZeroBased());
  }
}
