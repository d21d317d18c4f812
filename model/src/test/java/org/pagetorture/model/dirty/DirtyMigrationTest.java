// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.PageFlags;

class DirtyMigrationTest {
  static Stream<DirtyMigration> ways() {
    return Stream.of(new MoveFrozen(), new BustedMoveFirst());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theCopyHasContentsAndFlag(DirtyMigration page) {
    assertThat(page.store(7)).isTrue();
    assertThat(page.migrate()).isTrue();
    assertThat(page.to.flags.testOpaque(PageFlags.DIRTY)).isTrue();
    assertThat(page.to.refcount.countOpaque()).isEqualTo(1);
    assertThat(page.from.refcount.countOpaque()).isZero();
    assertThat(page.flush()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCleanPageStaysClean(DirtyMigration page) {
    assertThat(page.migrate()).isTrue();
    assertThat(page.to.flags.testOpaque(PageFlags.DIRTY)).isFalse();
    assertThat(page.store(7)).isTrue();
    assertThat(page.flush()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatSomebodyHoldsStays(DirtyMigration page) {
    page.from.refcount.getPlain();
    assertThat(page.migrate()).isFalse();
    assertThat(page.store(7)).isTrue();
    assertThat(page.from.data()).isEqualTo(7);
  }
}
