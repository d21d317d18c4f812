// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class ReclaimTest {
  private final Page page = new Page(1, Reclaim.IDLE, 0);

  static Stream<Reclaim> ways() {
    return Stream.of(
        new FreezeThenTestDirty(),
        new DirtyUnderTreeLock(),
        new BustedTestDirtyFirst(),
        new BustedReclaimNoRmb());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anIdleCleanPageGoes(Reclaim way) {
    assertThat(way.reclaim(page)).isTrue();
    assertThat(page.ownerOpaque()).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatSomebodyHoldsStays(Reclaim way) {
    page.refcount.getPlain();
    assertThat(way.reclaim(page)).isFalse();
    assertThat(page.ownerOpaque()).isEqualTo(1);
    assertThat(page.refcount.countOpaque()).isEqualTo(Reclaim.IDLE + 1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatWasStoredToStays(Reclaim way) {
    page.refcount.getPlain();
    way.storeAndPut(page, 1);
    assertThat(way.reclaim(page)).isFalse();
    assertThat(page.data()).isEqualTo(1);
    assertThat(page.flags.testOpaque(PageFlags.DIRTY)).isTrue();
    assertThat(page.refcount.countOpaque()).isEqualTo(Reclaim.IDLE);
  }
}
