// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

class CollapseGupTest {
  private final Pte pmd = new Pte(Pte.map(1, 0));
  private final Pte pte = new Pte(Pte.map(2, Pte.WRITE));
  private final Page page = new Page(1);

  static Stream<CollapseGup> all() {
    return Stream.of(new RecheckPmd(), new BustedRecheckPteOnly(), new BustedCollapseNoFence());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHeldPageIsNotCopied(CollapseGup collapseGup) {
    assertThat(collapseGup.get(pmd, pte, page)).isTrue();
    assertThat(collapseGup.collapse(pmd, page)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCopiedPageIsNotFound(CollapseGup collapseGup) {
    assertThat(collapseGup.collapse(pmd, page)).isTrue();
    assertThat(collapseGup.get(pmd, pte, page)).isFalse();
    assertThat(page.refcount.countOpaque()).isEqualTo(1);
  }
}
